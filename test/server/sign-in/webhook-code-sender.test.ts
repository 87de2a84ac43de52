import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebhookCodeSender } from '../../../src/server/sign-in/webhook-code-sender';

const SECRET = 'kP3v9Qz7Lr2XwT8mYb5Nc1Hd6Jf4Ga0Us';
const NOW = Date.parse('2026-08-24T09:00:00+08:00');
const CODE = { phone: '13800000001', code: '246810', expiresAt: NOW + 300_000 };

/** A gateway that answers with the next of `answers` and remembers what it was sent; `null` never answers. */
class Gateway {
  readonly got: { headers: IncomingHttpHeaders; body: string }[] = [];
  private readonly server: Server;

  constructor(private readonly answers: (number | null)[]) {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        this.got.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
        const answer = this.answers.shift();
        if (answer === null || answer === undefined) return;
        response.writeHead(answer, answer === 302 ? { location: 'http://127.0.0.1:1/' } : {}).end();
      });
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/send`;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

let gateway: Gateway;
afterEach(() => gateway.close());

async function sendThrough(answers: (number | null)[]) {
  gateway = new Gateway(answers);
  const failures: string[] = [];
  const sender = new WebhookCodeSender({
    url: await gateway.open(),
    secret: SECRET,
    now: () => NOW,
    pauseMs: 1,
    timeoutMs: 200,
    onFailure: (reason) => failures.push(reason),
  });
  const outcome = await sender.send(CODE).catch((error: unknown) => error);
  return { outcome, failures };
}

describe('the SMS webhook', () => {
  it('is sent the code once, signed over its time and body, and the page is not shown it', async () => {
    const { outcome } = await sendThrough([200]);
    expect(outcome).toBeNull();
    expect(gateway.got).toHaveLength(1);
    const [{ headers, body } = { headers: {}, body: '' }] = gateway.got;
    expect(JSON.parse(body)).toEqual(CODE);
    const seconds = NOW / 1_000;
    const mac = createHmac('sha256', SECRET).update(`${seconds}.${body}`).digest('hex');
    expect(headers['x-signature']).toBe(`t=${seconds},v1=${mac}`);
  });

  it('is tried once more after a failure, with the same key so that nobody gets two messages', async () => {
    const { outcome, failures } = await sendThrough([503, 202]);
    expect(outcome).toBeNull();
    expect(failures).toEqual(['status 503']);
    expect(new Set(gateway.got.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(gateway.got).toHaveLength(2);
  });

  it.each([
    ['answers twice with an error', [500, 500], 2],
    ['does not answer in time', [null, null], 2],
    ['refuses for good', [401], 1],
    ['sends us elsewhere', [302, 302], 2],
  ])(
    'that %s makes the sign-in unavailable, and the failure tells neither code nor telephone',
    async (_, answers, calls) => {
      const { outcome, failures } = await sendThrough(answers);
      expect(outcome).toMatchObject({ code: 'unavailable' });
      expect(gateway.got).toHaveLength(calls);
      expect(failures.join()).not.toMatch(/246810|13800000001/);
    },
  );
});
