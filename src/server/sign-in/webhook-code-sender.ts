import { createHmac, randomUUID } from 'node:crypto';
import { Refusal } from '../http/refusal';
import type { CodeSender, SentCode } from './code-sender';

interface Options {
  readonly url: string;
  readonly secret: string;
  readonly timeoutMs?: number;
  /** Milliseconds between the first try and the second. */
  readonly pauseMs?: number;
  readonly now: () => number;
  /** Told how a failed try went; never the code or the telephone. */
  readonly onFailure: (reason: string) => void;
}

const TRIES = 2;

/**
 * Hands codes to an SMS gateway: `POST {phone, code, expiresAt}`, signed as `X-Signature: t=<seconds>,v1=<hex>` with the
 * HMAC-SHA256 of `<seconds>.<body>`, so that the gateway can refuse what is not ours and what is old. Tried twice,
 * with the same `Idempotency-Key`, so that a gateway can tell a repetition from a second message.
 */
export class WebhookCodeSender implements CodeSender {
  constructor(private readonly options: Options) {}

  async send(sent: SentCode): Promise<null> {
    const { pauseMs = 300, onFailure } = this.options;
    const body = JSON.stringify({ phone: sent.phone, code: sent.code, expiresAt: sent.expiresAt });
    const key = randomUUID();
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      if (attempt > 1) await new Promise((resolve) => setTimeout(resolve, pauseMs));
      const outcome = await this.post(body, key);
      if (outcome === 'sent') return null;
      onFailure(outcome.reason);
      if (outcome.final) break;
    }
    throw new Refusal('unavailable');
  }

  private async post(body: string, key: string): Promise<'sent' | { reason: string; final: boolean }> {
    const { url, timeoutMs = 5_000 } = this.options;
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': key,
          'x-signature': this.signature(body),
        },
        body,
        // A redirect would carry the code to somebody else.
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
      await response.body?.cancel();
      if (response.ok) return 'sent';
      // What the gateway refuses once, it refuses twice.
      return {
        reason: `status ${response.status}`,
        final: response.status >= 400 && response.status < 500 && response.status !== 429,
      };
    } catch (error) {
      return { reason: error instanceof Error ? error.name : 'unknown', final: false };
    }
  }

  private signature(body: string): string {
    const seconds = Math.floor(this.options.now() / 1_000);
    const mac = createHmac('sha256', this.options.secret).update(`${seconds}.${body}`).digest('hex');
    return `t=${seconds},v1=${mac}`;
  }
}
