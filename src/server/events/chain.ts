import { hash, randomUUID } from 'node:crypto';

/** The head of a chain before its first link. */
export const GENESIS = '0'.repeat(64);

/** What a link of the chain vouches for. */
export interface Link {
  readonly communityId: string;
  readonly streamId: string;
  readonly seq: number;
  readonly type: string;
  readonly at: number;
  readonly actorId: string;
  readonly commitment: string;
}

const sha256 = (text: string) => hash('sha256', text);

/**
 * The chain covers a salted commitment to an event's words, not the words, so that words can be erased for privacy
 * while the chain goes on holding. The salt keeps short words from being guessed.
 */
export function commit(body: string): { salt: string; commitment: string } {
  // 122 random bits, which Node draws in advance: for short values several times as fast as asking for bytes.
  const salt = randomUUID();
  return { salt, commitment: commitmentOf(salt, body) };
}

export function commitmentOf(salt: string, body: string): string {
  return sha256(`${salt}\n${body}`);
}

/** The head of a stream's chain after this link. A JSON array is unambiguous where joined strings are not. */
export function linkHash(previous: string, link: Link): string {
  const { communityId, streamId, seq, type, at, actorId, commitment } = link;
  return sha256(JSON.stringify([previous, communityId, streamId, seq, type, at, actorId, commitment]));
}

/** The head of a community's chain after an event whose stream now ends in `hash`. */
export function chainHash(previous: string, hash: string): string {
  return sha256(`${previous}\n${hash}`);
}
