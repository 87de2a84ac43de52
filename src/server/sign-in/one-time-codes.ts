import { randomInt } from 'node:crypto';
import { HOUR, type Instant, MINUTE, SECOND } from '../../domain/time';
import { type Keyring, sameSeal } from '../security/keyring';
import { newId } from '../store/ids';
import type { Tx } from '../store/schema';

const VALID_FOR = 5 * MINUTE;
const MOST_TRIES = 5;

export interface PhoneLimits {
  readonly intervalSeconds: number;
  readonly perPhoneHour: number;
}

export type Issued =
  | { readonly code: string; readonly expiresAt: Instant }
  | { readonly waitSeconds: number };

/**
 * One-time codes: six digits, for five minutes, one sign-in and five tries. Neither codes nor telephone numbers are stored,
 * only their seals. A new code takes the place of the one before.
 */
export class OneTimeCodes {
  constructor(
    private readonly keyring: Keyring,
    private readonly limits: PhoneLimits,
  ) {}

  /** Makes a code for a telephone, or says how long to wait. */
  async issue(tx: Tx, phone: string, at: Instant): Promise<Issued> {
    const phoneHash = this.keyring.seal('phone', phone);
    const recent = await tx
      .selectFrom('sign_in_code')
      .select('created_at')
      .where('phone_hash', '=', phoneHash)
      .where('created_at', '>', at - HOUR)
      .orderBy('created_at', 'desc')
      .execute();
    const waitSeconds = this.waitSeconds(
      recent.map((row) => row.created_at),
      at,
    );
    if (waitSeconds > 0) return { waitSeconds };

    const id = newId();
    const code = String(randomInt(0, 1_000_000)).padStart(6, '0');
    const expiresAt = at + VALID_FOR;
    await tx
      .insertInto('sign_in_code')
      .values({
        phone_hash: phoneHash,
        id,
        code_hash: this.keyring.seal('code', phone, id, code),
        created_at: at,
        expires_at: expiresAt,
        attempts: 0,
        used_at: null,
      })
      .execute();
    return { code, expiresAt };
  }

  /**
   * Tries a code. A wrong one counts; the caller must therefore let the transaction stand.
   *
   * @returns what uses the code up, or null when it is wrong, used, too old or tried too often: nobody is told which
   */
  async check(tx: Tx, phone: string, code: string, at: Instant): Promise<((tx: Tx) => Promise<void>) | null> {
    const phoneHash = this.keyring.seal('phone', phone);
    const newest = await tx
      .selectFrom('sign_in_code')
      .selectAll()
      .where('phone_hash', '=', phoneHash)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    const right = sameSeal(newest?.code_hash ?? '', this.keyring.seal('code', phone, newest?.id ?? '', code));
    if (!newest || newest.used_at !== null || newest.expires_at <= at || newest.attempts >= MOST_TRIES)
      return null;
    const mark = (change: { used_at: Instant } | { attempts: number }) => async (within: Tx) => {
      await within
        .updateTable('sign_in_code')
        .set(change)
        .where('phone_hash', '=', phoneHash)
        .where('id', '=', newest.id)
        .execute();
    };
    if (right) return mark({ used_at: at });
    await mark({ attempts: newest.attempts + 1 })(tx);
    return null;
  }

  /** Forgets every code that was made for a telephone. */
  async forget(tx: Tx, phone: string): Promise<void> {
    await tx.deleteFrom('sign_in_code').where('phone_hash', '=', this.keyring.seal('phone', phone)).execute();
  }

  /** @param newestFirst when codes were made in the last hour */
  private waitSeconds(newestFirst: readonly Instant[], at: Instant): number {
    const { intervalSeconds, perPhoneHour } = this.limits;
    const [newest] = newestFirst;
    if (newest === undefined) return 0;
    const untilInterval = newest + intervalSeconds * SECOND - at;
    const eldestThatCounts = newestFirst[perPhoneHour - 1];
    const untilHour = eldestThatCounts === undefined ? 0 : eldestThatCounts + HOUR - at;
    return Math.max(0, Math.ceil(Math.max(untilInterval, untilHour) / SECOND));
  }
}

/** Forgets codes from before an instant, at least an hour ago: until then they count; returns how many. */
export async function forgetCodes(tx: Tx, before: Instant): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('sign_in_code')
    .where('created_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
