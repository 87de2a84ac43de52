import { enqueue } from '../outbox/outbox';
import type { Deliver } from '../outbox/worker';
import type { Keyring } from '../security/keyring';
import type { RecentStates } from '../service-requests/recent-states';
import { newId } from '../store/ids';
import type { Db, Tx } from '../store/schema';
import { eraseMentions } from './erase-mentions';

/** The outbox's topic for going through a community's words after somebody has left. */
const MENTIONS_TOPIC = 'mentions';
/** So many events in one write: others wait for it. */
const AT_ONCE = 1_000;

/** What is looked for, as seals: who wants to be forgotten is not noted down to be remembered. */
interface Sweep {
  readonly sealed: readonly string[];
  /** The position in the community's log after which to go on. */
  readonly after: number;
}

interface Parts {
  readonly keyring: Keyring;
  readonly states: RecentStates;
}

/** Goes through everything that was written in a community and erases a person's numbers and plates from it. */
export class MentionSweep {
  static readonly topic = MENTIONS_TOPIC;

  constructor(private readonly parts: Parts) {}

  /** Has it done after the commit, page by page: a community may have written for years. */
  async later(tx: Tx, communityId: string, sought: readonly string[], at: number): Promise<void> {
    const sealed = sought.map((one) => this.parts.keyring.seal('mention', communityId, one));
    await this.page(tx, communityId, { sealed, after: 0 }, at);
  }

  readonly deliver: Deliver = async (tx, communityId, payload, at) => {
    const { sealed, after } = payload as Sweep;
    const { keyring, states } = this.parts;
    const rows = await tx
      .selectFrom('event')
      .select(['stream_id', 'seq', 'body', 'position'])
      .where('community_id', '=', communityId)
      .where('position', '>', after)
      .orderBy('position')
      .limit(AT_ONCE)
      .execute();
    const isTheirs = (found: string) => sealed.includes(keyring.seal('mention', communityId, found));
    await eraseMentions(tx, rows, { communityId, traces: { isTheirs, name: null }, states });
    const last = rows[rows.length - 1];
    if (last && rows.length === AT_ONCE)
      await this.page(tx, communityId, { sealed, after: last.position }, at);
  };

  private async page(tx: Tx, communityId: string, payload: Sweep, dueAt: number): Promise<void> {
    await enqueue(tx, [{ communityId, id: `mentions-${newId()}`, topic: MENTIONS_TOPIC, payload, dueAt }]);
  }
}

/** Whether words are still being gone through: until then the store's file holds what has to go. */
export async function isSweeping(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('outbox')
    .select('id')
    .where('done_at', 'is', null)
    .where('topic', '=', MENTIONS_TOPIC)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
