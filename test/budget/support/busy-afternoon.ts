import { randomUUID } from 'node:crypto';
import { ACTIONS, type Action, type ActionName } from '../../../src/contract/actions';
import type { ResponseOf } from '../../../src/contract/endpoints';
import { NOTICE_VERSION } from '../../../src/domain/privacy';

export type SignedIn = ResponseOf<'signIn'>;

/** What people write on a busy afternoon: as long as such words are. */
const MATTERS = [
  '厨房水槽下面漏水，已经关了总阀',
  '电梯里的灯一直在闪，晚上有点吓人',
  '楼道感应灯不亮了，老人上下楼不方便',
  '卫生间地漏返味，想请师傅来看一下',
  '门禁卡刷不开单元门，在门口等了一会儿',
];

/** Calls an action as the app does. @throws with the server's words when it refuses */
export async function callAs<N extends ActionName>(
  baseUrl: string,
  name: N,
  {
    token,
    params = {},
    query = {},
    body,
  }: { token?: string; params?: object; query?: object; body?: object },
): Promise<ResponseOf<N>> {
  const { method, path, keyed }: Action = ACTIONS[name];
  const filled = path.replace(/:(\w+)/g, (_, part: string) =>
    String((params as Record<string, string>)[part]),
  );
  const response = await fetch(
    `${baseUrl}${filled}?${new URLSearchParams(query as Record<string, string>)}`,
    {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(keyed ? { 'idempotency-key': randomUUID() } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    },
  );
  const answer = (await response.json()) as ResponseOf<N>;
  if (!response.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer)}`);
  return answer;
}

/** Signs one of the demo's people in, without a phone of their own. */
export async function signInAs(baseUrl: string, phone: string): Promise<SignedIn> {
  const { demoCode } = await callAs(baseUrl, 'requestSignInCode', {
    body: { phone, noticeVersion: NOTICE_VERSION },
  });
  return callAs(baseUrl, 'signIn', {
    body: { phone, code: demoCode, noticeVersion: NOTICE_VERSION },
  });
}

/** Files so many repairs, one after the other. @returns their ids, the first filed first */
export async function fileRepairs(baseUrl: string, { token }: SignedIn, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const { id } = await callAs(baseUrl, 'createServiceRequest', {
      token,
      body: { kind: 'repair', matter: MATTERS[index % MATTERS.length] ?? '' },
    });
    ids.push(id);
  }
  return ids;
}

/** The request with the longest story among those that somebody sees in some of their lists. @returns its id */
export async function longestStory(
  baseUrl: string,
  { token }: SignedIn,
  views: readonly string[],
): Promise<string> {
  const lists = await Promise.all(
    views.map((view) => callAs(baseUrl, 'listServiceRequests', { token, query: { view, limit: '50' } })),
  );
  const ids = [...new Set(lists.flatMap(({ items }) => items.map(({ id }) => id)))];
  const details = await Promise.all(
    ids.map((id) => callAs(baseUrl, 'getServiceRequest', { token, params: { id } })),
  );
  const [longest] = details.sort(
    (one, other) => JSON.stringify(other.story).length - JSON.stringify(one.story).length,
  );
  if (!longest) throw new Error(`nothing is in ${views.join(', ')}`);
  return longest.id;
}
