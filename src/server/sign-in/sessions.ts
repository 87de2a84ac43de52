import { randomBytes } from 'node:crypto';
import { LruMap } from 'toad-cache';
import type { Role } from '../../domain/access';
import { DAY, type Instant } from '../../domain/time';
import type { Identity } from '../http/call';
import type { Identify } from '../http/door';
import type { Keyring } from '../security/keyring';
import type { Changes } from '../store/changes';
import { prepared, type ValueOf } from '../store/prepared';
import type { Db, Tx } from '../store/schema';

interface Options {
  readonly keyring: Keyring;
  readonly days: number;
  readonly now: () => Instant;
  readonly changes: Changes;
}

/** Whose token it is, as it was read at a time of these tables. */
interface Known {
  readonly stamp: number;
  readonly identity: Identity;
  readonly expiresAt: Instant;
}

/** On what it depends who somebody is. */
export const IDENTITY_TABLES = ['session', 'person', 'room_binding'] as const;
const MOST_KEPT = 5_000;
/** Fewer than any database takes values in one statement. */
const MOST_AT_ONCE = 500;

/**
 * Sessions: an opaque token `<community>.<secret>` for a fixed number of days. Not sliding: reading then never has to write, and a
 * token that was stolen ends by itself. Only its seal is stored. Signing out ends it at once, and so does leaving the community.
 */
export class Sessions {
  private readonly known = new LruMap<Known>(MOST_KEPT);

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
    const now = this.options.now();
    const stamp = this.options.changes.stampOf(IDENTITY_TABLES);
    const known = this.known.get(token);
    if (known?.stamp === stamp && known.expiresAt > now) return known.identity;
    const tokenHash = this.hash(token);
    const rows = await selectHolder(db, { communityId, tokenHash, now });
    const [holder] = rows;
    if (!holder) {
      this.known.delete(token);
      return null;
    }
    const identity: Identity = {
      communityId,
      personId: holder.id,
      role: holder.role as Role,
      departmentId: holder.department_id,
      roomIds: holder.role === 'resident' ? rows.flatMap(({ room_id }) => room_id ?? []) : [],
      tokenHash,
    };
    this.known.set(token, { stamp, identity, expiresAt: holder.expires_at });
    return identity;
  };

  /** Who holds these tokens of a community now, by their hashes; those that are nobody's any more are left out. */
  async holders(db: Db, communityId: string, tokenHashes: readonly string[]): Promise<Map<string, Identity>> {
    const found = new Map<string, Identity>();
    const now = this.options.now();
    for (let from = 0; from < tokenHashes.length; from += MOST_AT_ONCE) {
      const rows = await holdersOf(db, communityId, now)
        .select('session.token_hash')
        .where('session.token_hash', 'in', tokenHashes.slice(from, from + MOST_AT_ONCE))
        .execute();
      for (const row of rows) {
        const known = found.get(row.token_hash);
        const roomIds =
          row.role === 'resident' && row.room_id !== null ? [...(known?.roomIds ?? []), row.room_id] : [];
        found.set(row.token_hash, {
          communityId,
          personId: row.id,
          role: row.role as Role,
          departmentId: row.department_id,
          roomIds,
          tokenHash: row.token_hash,
        });
      }
    }
    return found;
  }

  async revoke(tx: Tx, { communityId, tokenHash }: Identity, at: Instant): Promise<void> {
    await tx
      .updateTable('session')
      .set({ revoked_at: at })
      .where('community_id', '=', communityId)
      .where('token_hash', '=', tokenHash)
      .execute();
  }

  /** Ends every session of somebody, on whatever device. */
  async revokeAll(tx: Tx, { communityId, personId }: Identity, at: Instant): Promise<void> {
    await tx
      .updateTable('session')
      .set({ revoked_at: at })
      .where('community_id', '=', communityId)
      .where('person_id', '=', personId)
      .where('revoked_at', 'is', null)
      .execute();
  }

  private hash(token: string): string {
    return this.options.keyring.seal('token', token);
  }
}

/** Who holds a token that is good: a row for each room that the desk has verified for them, or one without a room (`@standard RULES-2`). */
const selectHolder = prepared((db, value: ValueOf<{ communityId: string; tokenHash: string; now: number }>) =>
  holdersOf(db, value('communityId'), value('now')).where('session.token_hash', '=', value('tokenHash')),
);

function holdersOf(db: Db, communityId: string, now: number) {
  return db
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
    .select([
      'person.id',
      'person.role',
      'person.department_id',
      'room_binding.room_id',
      'session.expires_at',
    ])
    .where('session.community_id', '=', communityId)
    .where('session.revoked_at', 'is', null)
    .where('session.expires_at', '>', now)
    .where('person.left_at', 'is', null)
    .orderBy('room_binding.requested_at');
}

/** Forgets sessions that ended before an instant; returns how many. */
export async function forgetSessions(tx: Tx, before: Instant): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('session')
    .where((eb) => eb.or([eb('expires_at', '<', before), eb('revoked_at', '<', before)]))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
