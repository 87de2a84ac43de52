import { randomBytes } from 'node:crypto';
import { DomainError } from '../../domain/errors';
import { DAY, type Instant } from '../../domain/time';
import { LONGEST_DAYS } from '../../domain/visit';
import type { PassKey } from '../../domain/visitor-pass';
import type { Keyring } from '../security/keyring';
import { prepared, type ValueOf } from '../store/prepared';
import type { Db, Tx } from '../store/schema';
import { type PassSigner, passSigner } from './node-pass-crypto';

/** Until the last visit that can have been announced has ended, a picture of a pass that the old key signed still holds. */
export const KEY_OVERLAP = (2 * LONGEST_DAYS + 2) * DAY;
/** A pass has one byte for it. */
const MOST_KEYS = 255;

interface KeyRow {
  readonly id: number;
  readonly salt: string;
  readonly from_at: number;
  readonly until_at: number | null;
}

/** Of a community whose administrator has never changed the key. */
const FIRST: KeyRow = { id: 1, salt: '', from_at: 0, until_at: null };

/**
 * The keys that sign the passes of each community. None is stored: each is derived from the server's secret, the community and
 * a salt.
 */
export class PassKeys {
  private readonly signers = new Map<string, PassSigner>();

  constructor(private readonly keyring: Keyring) {}

  /** The key that signs now. */
  async current(db: Db, communityId: string): Promise<{ id: number; signer: PassSigner }> {
    const row = (await rowsOf(db, communityId)).find(({ until_at }) => until_at === null) ?? FIRST;
    return { id: row.id, signer: this.signerOf(communityId, row) };
  }

  /** Every key whose passes are still taken. */
  async valid(db: Db, communityId: string, at: Instant): Promise<PassKey[]> {
    const rows = await rowsOf(db, communityId);
    return rows
      .filter(({ until_at }) => until_at === null || until_at >= at)
      .map((row) => ({
        id: row.id,
        publicKey: this.signerOf(communityId, row).publicKey,
        from: row.from_at,
        until: row.until_at,
      }));
  }

  /** With it and a pass id the secret of each pass is made, from which its freshness comes. */
  freshnessKey(communityId: string): Uint8Array {
    return Uint8Array.from(this.keyring.bytes('passFreshness', communityId));
  }

  /**
   * A new key signs from now on; what the old one signed is taken for a while.
   *
   * @throws DomainError `wrongState` when every number that a pass can carry is in use
   */
  async rotate(tx: Tx, communityId: string, at: Instant): Promise<void> {
    const rows = await rowsOf(tx, communityId);
    const last = rows[rows.length - 1] ?? FIRST;
    const id = (last.id % MOST_KEYS) + 1;
    const taken = rows.find((row) => row.id === id);
    if (taken && (taken.until_at === null || taken.until_at >= at)) throw new DomainError('wrongState');
    for (const row of rows)
      if (row.until_at === null) await put(tx, communityId, { ...row, until_at: at + KEY_OVERLAP });
    const salt = randomBytes(16).toString('base64url');
    await put(tx, communityId, { id, salt, from_at: at, until_at: null });
  }

  private signerOf(communityId: string, { id, salt }: KeyRow): PassSigner {
    const name = JSON.stringify([communityId, id, salt]);
    let signer = this.signers.get(name);
    if (!signer) {
      signer = passSigner(this.keyring.bytes('passKey', communityId, id, salt));
      this.signers.set(name, signer);
    }
    return signer;
  }
}

/** The newest last. */
async function rowsOf(db: Db, communityId: string): Promise<KeyRow[]> {
  const rows = await select(db, { communityId });
  return rows.length > 0 ? rows : [FIRST];
}

const select = prepared((db, value: ValueOf<{ communityId: string }>) =>
  db
    .selectFrom('pass_key')
    .select(['id', 'salt', 'from_at', 'until_at'])
    .where('community_id', '=', value('communityId'))
    .orderBy('from_at'),
);

async function put(tx: Tx, community_id: string, row: KeyRow): Promise<void> {
  const { salt, from_at, until_at } = row;
  await tx
    .insertInto('pass_key')
    .values({ community_id, ...row })
    .onConflict((conflict) =>
      conflict.columns(['community_id', 'id']).doUpdateSet({ salt, from_at, until_at }),
    )
    .execute();
}
