import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Topic } from '../../../src/domain/notice';
import type { WeChatDouble, WeChatUser } from '../../doubles/wechat/wechat-double';
import { compileServer } from '../support/compile-server';
import { type ServerProcess, startProcess } from '../support/server-process';
import { AGREED, type Client, DEMO_PHONES, type DemoRole, startServer } from '../support/start-server';
import { doubleWithTemplates, templateOf, weChatEnv } from '../wechat/support/wechat-env';

/** How often the server is killed while it sends; `KILLS=100` is the long run. */
const KILLS = Number(process.env.KILLS ?? 8);
/** Requests that are filed and accepted: three messages each, and enough for some between any two kills. */
const REQUESTS = KILLS * 3 + 10;
/** A server lives until it has sent some of these. */
const MOST_SENT = 6;
const LATENCY_MS = 6;
const RESUMED_WITHIN_MS = 60_000;
const REPLY = '您好，我们马上为您处理，请您放心，谢谢。再见！';

describe('kill -9 while messages go out', () => {
  let folder: string;
  let main: string;
  let wechat: WeChatDouble;
  let env: Record<string, string>;
  let server: ServerProcess | undefined;
  /** What must reach whom, in the order in which it happened. */
  const expected = new Map<string, string[]>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'three-windows-courier-'));
    main = compileServer(join(folder, 'compiled'));
    wechat = doubleWithTemplates();
    env = { ...weChatEnv(await wechat.open()), CALLS_PER_MINUTE: '1000000' };
    await fillOutbox();
    wechat.subscriptions.latencyMs = LATENCY_MS;
  }, 300_000);
  afterAll(async () => {
    await server?.kill();
    await wechat.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Three people agree to be told of everything; then residents file and the desk accepts, and nothing is sent yet. */
  async function fillOutbox(): Promise<void> {
    const running = await startServer({ dataDir: join(folder, 'data'), env });
    while ((await running.server.outbox.runDue()) > 0);
    const come = async (role: DemoRole, topic: Topic): Promise<{ client: Client; user: WeChatUser }> => {
      const user = wechat.user(DEMO_PHONES[role]);
      const { ticket } = await running.anonymous.call('signInWithWeChat', {
        body: { code: wechat.login(user) },
      });
      await running.anonymous.call('phoneByWeChat', {
        body: { code: wechat.pressPhoneButton(user), ticket: ticket?.ticket ?? '', ...AGREED },
      });
      const client = await running.signIn(role);
      // More than are needed, on both sides: a message that goes out twice spends two.
      wechat.subscriptions.accept(user.openid, templateOf(topic), 10_000);
      await client.call('reportSubscriptions', { body: { results: [{ topic, result: 'accept' }] } });
      expected.set(user.openid, []);
      return { client, user };
    };
    const resident = await come('resident', 'accepted');
    const desk = await come('frontDesk', 'newRequest');
    const supervisor = await come('supervisor', 'newRequest');
    await running.server.store.write(async (tx) => {
      await tx.updateTable('wechat_grant').set({ remaining: 100_000 }).execute();
    });
    for (let number = 0; number < REQUESTS; number += 1) {
      const { id } = await resident.client.call('createServiceRequest', {
        body: { kind: 'repair', matter: `第 ${number} 处漏水` },
      });
      await desk.client.call('accept', {
        params: { id },
        body: { outOfTurnReason: '住户在窗口', reply: REPLY },
      });
      expected.get(resident.user.openid)?.push(`${templateOf('accepted')} ${id}`);
      for (const { user } of [desk, supervisor])
        expected.get(user.openid)?.push(`${templateOf('newRequest')} ${id}`);
    }
    await running.stop();
  }

  const sentTo = (openid: string) =>
    wechat.subscriptions.sent
      .filter(({ touser }) => touser === openid)
      .map(({ templateId, page }) => `${templateId} ${page?.split('=')[1]}`);
  const all = () => [...expected.values()].flat().length;
  const sent = () => wechat.subscriptions.sent.length;
  const distinct = () => [...expected.keys()].reduce((sum, openid) => sum + new Set(sentTo(openid)).size, 0);
  const until = async (done: () => boolean, withinMs: number) => {
    const end = Date.now() + withinMs;
    while (!done() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 1));
    return done();
  };

  it(
    `sends everything at least once, each person's in order, and at most one thing twice a kill (${KILLS} kills)`,
    async () => {
      let slowest = 0;
      const start = async () => {
        const before = distinct();
        const began = Date.now();
        server = await startProcess(join(folder, 'data'), env, main);
        expect(await until(() => distinct() > before || distinct() === all(), RESUMED_WITHIN_MS)).toBe(true);
        slowest = Math.max(slowest, Date.now() - began);
      };
      for (let kill = 0; kill < KILLS; kill += 1) {
        await start();
        const most = sent() + Math.ceil(Math.random() * MOST_SENT);
        // It must die at work: whatever is under way then is in doubt.
        expect(await until(() => sent() >= most, RESUMED_WITHIN_MS)).toBe(true);
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 2 * LATENCY_MS));
        await server?.kill();
        expect(distinct()).toBeLessThan(all());
      }
      await start();
      expect(await until(() => distinct() === all(), 10 * RESUMED_WITHIN_MS)).toBe(true);
      await server?.kill();

      const doubles = sent() - all();
      console.info(`${KILLS} kills: ${all()} messages, ${doubles} sent twice, resumed within ${slowest} ms`);
      for (const [openid, messages] of expected) {
        const got = sentTo(openid);
        expect([...new Set(got)]).toEqual(messages);
        // What came twice came at once again, and not after something newer.
        expect(got.filter((message, index) => message !== got[index - 1])).toEqual(messages);
      }
      expect(doubles).toBeLessThanOrEqual(KILLS);
      expect(slowest).toBeLessThan(RESUMED_WITHIN_MS);
    },
    300_000 + KILLS * 60_000,
  );
});
