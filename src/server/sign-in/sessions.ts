import { randomBytes } from 'node:crypto';
import type { Role } from '../../domain/access';
import { DAY, type Instant } from '../../domain/time';
import type { Identity } from '../http/call';
import type { Identify } from '../http/door';
import type { Keyring } from '../security/keyring';
import { prepared, type ValueOf } from '../store/prepared';
import type { Tx } from '../store/schema';

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
    const rows = await selectHolder(db, { communityId, tokenHash, now: this.options.now() });
    const [holder] = rows;
    if (!holder) return null;
    return {
      communityId,
      personId: holder.id,
      role: holder.role as Role,
      departmentId: holder.department_id,
      roomIds: holder.role === 'resident' ? rows.flatMap(({ room_id }) => room_id ?? []) : [],
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

/** Who holds a token that is good: a row for each room that the desk has verified for them, or one without a room (`@standard RULES-2`). */
const selectHolder = prepared((db, value: ValueOf<{ communityId: string; tokenHash: string; now: number }>) =>
  db
    .selectFrom('session')
    .innerJoin('person', (join) =>
      join
        .onRef('person.community_id', '=', 'session.community_id')
        .onRef('person.id', '=', 'session.person_id'),
    )
    .leftJoin('room_binding', (join) =>
      join
        .onRef('room_binding.community_id', '=', 'person.community_id')
        .onRef('room_binding.person_id', '=', 'person.id')
        .on('room_binding.status', '=', 'verified'),
    )
    .select(['person.id', 'person.role', 'person.department_id', 'room_binding.room_id'])
    .where('session.community_id', '=', value('communityId'))
    .where('session.token_hash', '=', value('tokenHash'))
    .where('session.revoked_at', 'is', null)
    .where('session.expires_at', '>', value('now'))
    .where('person.left_at', 'is', null)
    .orderBy('room_binding.requested_at'),
);

/** Forgets sessions that ended more than a day ago; returns how many. */
export async function forgetSessions(tx: Tx, at: Instant): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('session')
    .where((eb) => eb.or([eb('expires_at', '<', at - DAY), eb('revoked_at', '<', at - DAY)]))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
