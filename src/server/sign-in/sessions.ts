import { randomBytes } from 'node:crypto';
import type { Role } from '../../domain/access';
import { DAY, type Instant } from '../../domain/time';
import type { Identity } from '../http/call';
import type { Identify } from '../http/door';
import type { Keyring } from '../security/keyring';
import type { Db, Tx } from '../store/schema';

interface Options {
  readonly keyring: Keyring;
  readonly days: number;
  readonly now: () => Instant;
}

/**
 * Sessions: an opaque token `<community>.<secret>` for a fixed number of days. Not sliding: reading then never has to write, and a
 * token that was stolen ends by itself. Only its seal is stored. Signing out ends it at once, and so does leaving the community.
 */
export class Sessions {
  constructor(private readonly options: Options) {}

  async begin(
    tx: Tx,
    communityId: string,
    personId: string,
    at: Instant,
  ): Promise<{ token: string; expiresAt: Instant }> {
    const token = `${communityId}.${randomBytes(32).toString('base64url')}`;
    const expiresAt = at + this.options.days * DAY;
    await tx
      .insertInto('session')
      .values({
        community_id: communityId,
        token_hash: this.hash(token),
        person_id: personId,
        created_at: at,
        expires_at: expiresAt,
        revoked_at: null,
      })
      .execute();
    return { token, expiresAt };
  }

  /** Whose token it is; null when it is nobody's, or not any more. */
  readonly identify: Identify = async (db, token) => {
    const [communityId] = token.split('.', 1);
    if (communityId === undefined || communityId === token) return null;
    const tokenHash = this.hash(token);
    const row = await db
      .selectFrom('session')
      .innerJoin('person', (join) =>
        join
          .onRef('person.community_id', '=', 'session.community_id')
          .onRef('person.id', '=', 'session.person_id'),
      )
      .select(['person.id', 'person.role', 'person.department_id'])
      .where('session.community_id', '=', communityId)
      .where('session.token_hash', '=', tokenHash)
      .where('session.revoked_at', 'is', null)
      .where('session.expires_at', '>', this.options.now())
      .where('person.left_at', 'is', null)
      .executeTakeFirst();
    if (!row) return null;
    return {
      communityId,
      personId: row.id,
      role: row.role as Role,
      departmentId: row.department_id,
      roomIds: row.role === 'resident' ? await verifiedRooms(db, communityId, row.id) : [],
      tokenHash,
    };
  };

  async revoke(tx: Tx, { communityId, tokenHash }: Identity, at: Instant): Promise<void> {
    await tx
      .updateTable('session')
      .set({ revoked_at: at })
      .where('community_id', '=', communityId)
      .where('token_hash', '=', tokenHash)
      .execute();
  }

  private hash(token: string): string {
    return this.options.keyring.seal('token', token);
  }
}

/** The rooms that the desk has verified for a resident (`@standard RULES-2`). */
async function verifiedRooms(db: Db, communityId: string, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('room_binding')
    .select('room_id')
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .where('status', '=', 'verified')
    .orderBy('requested_at')
    .execute();
  return rows.map(({ room_id }) => room_id);
}

/** Forgets sessions that ended more than a day ago; returns how many. */
export async function forgetSessions(tx: Tx, at: Instant): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('session')
    .where((eb) => eb.or([eb('expires_at', '<', at - DAY), eb('revoked_at', '<', at - DAY)]))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
