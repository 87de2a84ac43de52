import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { photoFolder, storeFile } from '../../../src/server/store/data-folder';
import type { Db } from '../../../src/server/store/schema';
import { openSqlite } from '../../../src/server/store/sqlite';
import { audit } from './audit';
import { type Answer, Client } from './start-server';

type WriteAction = 'createServiceRequest' | 'sendMessage' | 'accept' | 'uploadPhoto';

/** One write as somebody sent it. */
interface Entry {
  readonly action: WriteAction;
  /** The `Idempotency-Key`, the same however often it is sent. */
  readonly key: string;
  /** Words in it that no other write has; null for a photo, which has none. */
  readonly mark: string | null;
  readonly send: (url: string) => Promise<Answer<WriteAction>>;
  /** What the server said is done: the id of the request or of the photo. Null while it has said nothing, or no. */
  id: string | null;
  /** The problem's code, when the last answer was a refusal. */
  refused: string | null;
}

/**
 * Remembers what was written to a server and what it acknowledged, whatever happens to it in between, and holds the data folder
 * against that.
 */
export class Ledger {
  readonly entries: Entry[] = [];

  /** Sends a write with a key and a mark of its own. @returns the id that was acknowledged, or null */
  async write(
    url: string,
    { token, me }: Client,
    action: Exclude<WriteAction, 'uploadPhoto'>,
    said: (mark: string) => object,
  ): Promise<string | null> {
    const [key, mark] = [randomUUID(), `#${randomUUID()}#`];
    const send = (to: string) => new Client(to, token, me).try(action, { ...said(mark), key });
    return this.enter(url, { action, key, mark, send });
  }

  /** Sends a photo with a key of its own. @returns the id that was acknowledged, or null */
  async upload(url: string, { token, me }: Client, picture: Uint8Array): Promise<string | null> {
    const key = randomUUID();
    const send = (to: string) => new Client(to, token, me).upload(picture, { key });
    return this.enter(url, { action: 'uploadPhoto', key, mark: null, send });
  }

  /** What the server said is done. */
  get acknowledged(): readonly Entry[] {
    return this.entries.filter(({ id }) => id !== null);
  }

  /** What was sent and is not known to be done. */
  get unanswered(): readonly Entry[] {
    return this.entries.filter(({ id }) => id === null);
  }

  /** Sends again, under the same keys, what is not known to be done, as the app does. */
  async resend(url: string): Promise<void> {
    await Promise.all(this.unanswered.map((entry) => answered(entry, url)));
  }

  /**
   * Looks for whatever the data folder has not, or has twice, or has by halves. Nobody may be writing to it.
   *
   * @param acknowledged what must be there; all that was acknowledged unless it is given
   * @returns one sentence for each finding
   */
  async check(dataDir: string, acknowledged = this.acknowledged): Promise<string[]> {
    const store = await openSqlite(storeFile(dataDir));
    try {
      return [
        ...(await audit(store.db)),
        ...(await this.findings(store.db, new Set(acknowledged))),
        ...(await withoutFiles(store.db, dataDir)),
      ];
    } finally {
      await store.close();
    }
  }

  private async enter(url: string, sent: Omit<Entry, 'id' | 'refused'>): Promise<string | null> {
    const entry: Entry = { ...sent, id: null, refused: null };
    this.entries.push(entry);
    await answered(entry, url);
    return entry.id;
  }

  private async findings(db: Db, acknowledged: ReadonlySet<Entry>): Promise<string[]> {
    const findings: string[] = [];
    const bodies = await db.selectFrom('event').select(['stream_id', 'body']).execute();
    const streams = new Map<string, string[]>();
    for (const { stream_id, body } of bodies) {
      for (const mark of new Set(body?.match(/#[0-9a-f-]{36}#/g)))
        streams.set(mark, [...(streams.get(mark) ?? []), stream_id]);
    }
    const photos = new Set((await db.selectFrom('photo').select('id').execute()).map(({ id }) => id));
    const keys = new Set(
      (await db.selectFrom('idempotency_key').select('key').execute()).map(({ key }) => key),
    );
    for (const entry of this.entries) {
      const { action, key, mark, id, refused } = entry;
      const done = mark === null ? (id !== null && photos.has(id) ? [id] : []) : (streams.get(mark) ?? []);
      const what = `${action} ${mark ?? key}`;
      if (done.length > 1) findings.push(`${what} was done ${done.length} times`);
      if (acknowledged.has(entry) && done[0] !== id) findings.push(`${what} was acknowledged and is lost`);
      if (refused !== null && (done.length > 0 || keys.has(key)))
        findings.push(`${what} was refused (${refused}) and is kept`);
      if (mark !== null && keys.has(key) !== done.length > 0)
        findings.push(`${what} and its key were not kept together`);
    }
    return findings;
  }
}

async function answered(entry: Entry, url: string): Promise<void> {
  try {
    const answer = await entry.send(url);
    entry.id = answer.ok ? answer.body.id : null;
    entry.refused = answer.ok ? null : answer.problem.code;
  } catch (error) {
    // No answer, or one that broke off: nobody knows what became of it.
    if (!['TypeError', 'SyntaxError'].includes((error as Error).name)) throw error;
  }
}

/** Photos that the store knows and that are not on the disk in both sizes. */
async function withoutFiles(db: Db, dataDir: string): Promise<string[]> {
  const photos = await db.selectFrom('photo').select(['community_id', 'id']).execute();
  return photos
    .filter(({ community_id, id }) =>
      ['webp', 'thumb.webp'].some(
        (ending) => !existsSync(join(photoFolder(dataDir), community_id, `${id}.${ending}`)),
      ),
    )
    .map(({ id }) => `the photo ${id} has no file`);
}
