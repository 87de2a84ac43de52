import { SYSTEM } from '../../domain/access';
import { DomainError } from '../../domain/errors';
import type { ServiceRequestEvent } from '../../domain/service-request';
import { eventsOf, toldBy } from '../events/event-log';
import type { Errand } from '../outbox/courier';
import type { ServiceRequestFlow } from '../service-requests';
import type { Db, Tx } from '../store/schema';
import { openidOf } from '../wechat/bindings';
import { checkEnded } from '../wechat/check-ended';
import type { WeChatClient } from '../wechat/wechat-client';
import { WeChatError } from '../wechat/wechat-error';
import type { UncheckedText } from './screen-words';

interface Parts {
  readonly db: Db;
  readonly client: Pick<WeChatClient, 'checkText'>;
  readonly flow: ServiceRequestFlow;
}

/** What the supervisor reads who has to look. */
const TO_LOOK_AT = '内容安全检查认为有不合适的内容，请核实';
/** Fields of events that hold words. */
const WORDY = ['matter', 'place', 'readBack', 'text', 'words', 'reason', 'note', 'aftermath'] as const;

/** Checks words that were kept unchecked. What WeChat takes for risky rises to the supervisor: nobody's report is deleted by a machine. */
export function textCheckErrand({ db, client, flow }: Parts): Errand {
  return async (communityId, payload, at) => {
    const { serviceRequestId, personId } = payload as UncheckedText;
    const openid = await openidOf(db, { communityId, personId });
    const text = await textOf(db, communityId, payload as UncheckedText);
    if (openid === null || text === '') return { how: 'done' };
    try {
      const verdict = await client.checkText(openid, text);
      if (verdict !== 'risky') return { how: 'done' };
    } catch (error) {
      if (!(error instanceof WeChatError)) throw error;
      return checkEnded(error);
    }
    const raise = (tx: Tx) => raiseToSupervisor(flow, tx, { communityId, serviceRequestId, at });
    return { how: 'done', note: raise };
  };
}

async function textOf(
  db: Db,
  communityId: string,
  { serviceRequestId, personId, writtenAt }: UncheckedText,
): Promise<string> {
  const story = await eventsOf(db, communityId, serviceRequestId);
  return story
    .filter(({ actor_id, at }) => actor_id === personId && at === writtenAt)
    .flatMap((row) => {
      const event = toldBy<ServiceRequestEvent>(row) as Record<string, unknown> | null;
      const reply = event?.reply as { text?: unknown } | null | undefined;
      return [...WORDY.map((field) => event?.[field]), reply?.text];
    })
    .filter((words) => typeof words === 'string' && words !== '')
    .join('\n');
}

async function raiseToSupervisor(
  flow: ServiceRequestFlow,
  tx: Tx,
  { communityId, serviceRequestId, at }: { communityId: string; serviceRequestId: string; at: number },
): Promise<void> {
  try {
    await flow.handle(tx, communityId, serviceRequestId, SYSTEM, at, {
      type: 'escalate',
      promise: 'manual',
      reason: TO_LOOK_AT,
    });
  } catch (error) {
    // Closed in the meantime: nothing is left to raise.
    if (!(error instanceof DomainError && error.code === 'wrongState')) throw error;
  }
}
