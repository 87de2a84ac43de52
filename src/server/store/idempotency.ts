import { DomainError } from '../../domain/errors';
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

/** An answer, and how it is written: it is kept as it is sent. */
interface Written<T> {
  readonly answer: T;
  readonly text: string;
}

/**
 * Does the work once for a key. The same key with the same request gives the first answer again, word for word;
 * with another request it is refused. Key and work are kept by one transaction: both, or neither.
 *
 * @param write writes an answer as JSON
 * @throws Refusal `idempotencyKeyReused`; DomainError `notFound` when the first answer was erased
 */
export async function once<T>(
  tx: Tx,
  scope: KeyScope,
  work: () => Promise<T>,
  write: (answer: T) => string = JSON.stringify,
): Promise<Written<T>> {
  const { communityId, personId, key, requestHash, at } = scope;
  const [earlier] = await selectKey(tx, { communityId, personId, key });
  if (earlier) {
    if (earlier.request_hash !== requestHash) throw new Refusal('idempotencyKeyReused');
    // The work was done; what was answered was about somebody who is forgotten since.
    if (earlier.response === ERASED) throw new DomainError('notFound');
    const answer = JSON.parse(earlier.response) as T;
    return { answer, text: write(answer) };
  }
  const answer = await work();
  const text = write(answer);
  await insertKey(tx, {
    community_id: communityId,
    person_id: personId,
    key,
    request_hash: requestHash,
    response: text,
    created_at: at,
  });
  return { answer, text };
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

/** Stands in place of an answer that was about somebody who is forgotten. */
const ERASED = '';

interface Forgotten {
  readonly communityId: string;
  readonly personId: string;
  /** Telephone number and number plates: by these anybody may have been answered with something about them. */
  readonly numbers: readonly string[];
  /** Who may have been answered with something about them that holds none of these. */
  readonly colleagues: readonly string[];
}

/**
 * Forgets somebody's own keys, and empties the answers of others that were about them: their work is still done once, but what it was
 * answered with is gone.
 */
export async function eraseAnswers(
  tx: Tx,
  { communityId, personId, numbers, colleagues }: Forgotten,
): Promise<void> {
  await tx
    .deleteFrom('idempotency_key')
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .execute();
  for (const colleague of colleagues) {
    if (colleague === personId) continue;
    await tx
      .updateTable('idempotency_key')
      .set({ response: ERASED })
      .where('community_id', '=', communityId)
      .where('person_id', '=', colleague)
      .where('response', 'like', `%${personId}%`)
      .execute();
  }
  await tx
    .updateTable('idempotency_key')
    .set({ response: ERASED })
    .where('community_id', '=', communityId)
    .where((eb) => eb.or(numbers.map((number) => eb('response', 'like', `%${number}%`))))
    .execute();
}

/** Empties the answers of some people that were about one thing. */
export async function eraseAnswersAbout(
  tx: Tx,
  { communityId, people, about }: { communityId: string; people: readonly string[]; about: string },
): Promise<void> {
  await tx
    .updateTable('idempotency_key')
    .set({ response: ERASED })
    .where('community_id', '=', communityId)
    .where('person_id', 'in', people)
    .where('response', 'like', `%${about}%`)
    .execute();
}

/** Forgets keys older than `before`; returns how many. */
export async function forgetKeys(tx: Tx, before: number): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('idempotency_key')
    .where('created_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
