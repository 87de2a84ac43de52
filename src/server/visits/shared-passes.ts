import type { Keyring } from '../security/keyring';
import type { Db, Tx } from '../store/schema';

/** 192 bits: nobody guesses it. */
const TOKEN_LENGTH = 32;

/**
 * The shared addresses of passes. A token is derived from its visit, so that sharing again gives the same address; the store
 * knows only its seal.
 */
export class SharedPasses {
  constructor(private readonly keyring: Keyring) {}

  async tokenFor(tx: Tx, communityId: string, visitId: string, at: number): Promise<string> {
    const token = this.keyring.seal('sharedPass', 'token', communityId, visitId).slice(0, TOKEN_LENGTH);
    await tx
      .insertInto('shared_pass')
      .values({
        token_hash: this.sealOf(token),
        community_id: communityId,
        visit_id: visitId,
        created_at: at,
      })
      .onConflict((conflict) => conflict.column('token_hash').doNothing())
      .execute();
    return token;
  }

  /** The visit behind a token, or null. */
  async visitOf(db: Db, token: string): Promise<{ communityId: string; visitId: string } | null> {
    const row = await db
      .selectFrom('shared_pass')
      .select(['community_id', 'visit_id'])
      .where('token_hash', '=', this.sealOf(token))
      .executeTakeFirst();
    return row ? { communityId: row.community_id, visitId: row.visit_id } : null;
  }

  private sealOf(token: string): string {
    return this.keyring.seal('sharedPass', 'seal', token);
  }
}
