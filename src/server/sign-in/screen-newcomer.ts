import type { Screening } from '../content/screening';
import type { Db } from '../store/schema';

/**
 * Looks at how a newcomer wants to be called, before anything that can be used but once is used. Whoever gives no name, or has not
 * chosen their community yet, is not asked about.
 *
 * @param writer their openid, where it is known
 * @returns whether WeChat still has to be asked
 * @throws DomainError `nameRefused`; Refusal `unknownCommunity`
 */
export async function screenNewcomer(
  screening: Screening,
  db: Db,
  { communityId, name }: { readonly communityId?: string | undefined; readonly name?: string | undefined },
  writer: () => Promise<string | null>,
): Promise<boolean> {
  if (communityId === undefined || name === undefined) return false;
  return screening.look(db, communityId, { names: [name], words: [] }, writer);
}
