import { randomBytes } from 'node:crypto';
import { type Instant, MINUTE } from '../../domain/time';
import type { Keyring } from '../security/keyring';
import type { Tx } from '../store/schema';
import type { WeChatIdentity } from './wechat-client';

/** As long as a telephone button and a one-time code need, one after the other. */
const VALID_FOR = 10 * MINUTE;

/** Who holds a ticket, and the number that WeChat vouched for, by the code that it was asked with. */
export interface Held extends WeChatIdentity {
  readonly phone?: { readonly codeHash: string; readonly number: string };
}

/**
 * Binding tickets: a WeChat that is known until its owner has shown their telephone, too. Good once and for ten minutes. What they
 * stand for is stored locked, and only under their seal.
 */
export class BindingTickets {
  constructor(private readonly keyring: Keyring) {}

  async issue(
    tx: Tx,
    identity: WeChatIdentity,
    at: Instant,
  ): Promise<{ ticket: string; expiresAt: Instant }> {
    const ticket = randomBytes(32).toString('base64url');
    const expiresAt = at + VALID_FOR;
    await tx
      .insertInto('wechat_ticket')
      .values({ ticket_hash: this.hash(ticket), sealed: this.lock(identity), expires_at: expiresAt })
      .execute();
    return { ticket, expiresAt };
  }

  /** Whom a ticket stands for; null when it is used, too old or none of ours. */
  async read(tx: Tx, ticket: string, at: Instant): Promise<Held | null> {
    const row = await tx
      .selectFrom('wechat_ticket')
      .select('sealed')
      .where('ticket_hash', '=', this.hash(ticket))
      .where('expires_at', '>', at)
      .executeTakeFirst();
    return row ? (JSON.parse(this.keyring.unlock('weChatTicket', row.sealed)) as Held) : null;
  }

  /** Remembers the number that WeChat gave for a code, which it gives once and for money. */
  async keepPhone(tx: Tx, ticket: string, held: Held, code: string, number: string): Promise<void> {
    await tx
      .updateTable('wechat_ticket')
      .set({ sealed: this.lock({ ...held, phone: { codeHash: this.codeHash(code), number } }) })
      .where('ticket_hash', '=', this.hash(ticket))
      .execute();
  }

  /** The number that this code has given already. */
  phoneFor(held: Held, code: string): string | null {
    return held.phone?.codeHash === this.codeHash(code) ? held.phone.number : null;
  }

  /** Uses a ticket up; gives whom it stood for. */
  async redeem(tx: Tx, ticket: string, at: Instant): Promise<WeChatIdentity | null> {
    const held = await this.read(tx, ticket, at);
    await tx.deleteFrom('wechat_ticket').where('ticket_hash', '=', this.hash(ticket)).execute();
    return held;
  }

  private lock(held: Held): string {
    return this.keyring.lock('weChatTicket', JSON.stringify(held));
  }

  private hash(ticket: string): string {
    return this.keyring.seal('weChatTicket', ticket);
  }

  private codeHash(code: string): string {
    return this.keyring.seal('weChatTicket', 'code', code);
  }
}
