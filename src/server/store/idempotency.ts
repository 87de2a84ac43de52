import { Refusal } from '../http/refusal';
import { insertInto, prepared, type ValueOf } from './prepared';
import type { Tx } from './schema';

export interface KeyScope {
  readonly communityId: string;
  readonly personId: string;
  /** The `Idempotency-Key` that the client made. */
  readonly key: string;
  /** Hash of method, path and body: what the key stands for. */
  readonly requestHash: string;
  readonly at: number;
}

/**
 * Does the work once for a key. The same key with the same request gives the first answer again, word for word;
 * with another request it is refused. Key and work are kept by one transaction: both, or neither.
 *
 * @throws Refusal `idempotencyKeyReused`
 */
export async function once<T>(tx: Tx, scope: KeyScope, work: () => Promise<T>): Promise<T> {
  const { communityId, personId, key, requestHash, at } = scope;
  const [earlier] = await selectKey(tx, { communityId, personId, key });
  if (earlier) {
    if (earlier.request_hash !== requestHash) throw new Refusal('idempotencyKeyReused');
    return JSON.parse(earlier.response) as T;
  }
  const answer = await work();
  await insertKey(tx, {
    community_id: communityId,
    person_id: personId,
    key,
    request_hash: requestHash,
    response: JSON.stringify(answer),
    created_at: at,
  });
  return answer;
}

const selectKey = prepared((db, value: ValueOf<{ communityId: string; personId: string; key: string }>) =>
  db
    .selectFrom('idempotency_key')
    .select(['request_hash', 'response'])
    .where('community_id', '=', value('communityId'))
    .where('person_id', '=', value('personId'))
    .where('key', '=', value('key')),
);
const insertKey = insertInto('idempotency_key');

/** Forgets keys older than `before`; returns how many. */
export async function forgetKeys(tx: Tx, before: number): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('idempotency_key')
    .where('created_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
