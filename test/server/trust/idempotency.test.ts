import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServiceRequestDetail } from '../../../src/contract/schemas/service-request';
import { openSqlite } from '../../../src/server/store/sqlite';
import { audit } from '../support/audit';
import { startProcess } from '../support/server-process';
import { startServer } from '../support/start-server';

const KEYS = 1_000;
const COPIES = 50;
/** So many keys are under way at once, with all their copies. */
const KEYS_AT_ONCE = 8;

interface Answer {
  readonly status: number;
  readonly text: string;
}

describe('idempotency keys', () => {
  it(`${KEYS} keys × ${COPIES} copies at once, and a kill -9 midway, make exactly ${KEYS} requests`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'three-windows-keys-'));
    const { token } = await residentOf(folder);
    let server = await startProcess(folder, { CALLS_PER_MINUTE: '1000000', CHECK_RESPONSES: 'no' });
    let restarted: Promise<void> | null = null;
    let answered = 0;
    let brokenOff = 0;
    const agent = new Agent({ keepAlive: true, maxSockets: KEYS_AT_ONCE * COPIES });

    /** Sends one copy until it is answered, as the app does when the line breaks. */
    const copy = async (key: string): Promise<Answer> => {
      for (;;) {
        const body = JSON.stringify({ kind: 'repair', matter: `只做一次 ${key}` });
        const answer = await post(agent, `${server.url}/api/service-requests`, { token, key, body });
        if (answer) {
          answered += 1;
          if (answered === (KEYS * COPIES) / 2) restarted = restart();
          return answer;
        }
        brokenOff += 1;
        await restarted;
      }
    };
    const restart = async () => {
      await server.kill();
      server = await startProcess(folder, { CALLS_PER_MINUTE: '1000000', CHECK_RESPONSES: 'no' });
    };

    const ids = new Set<string>();
    const keys = Array.from({ length: KEYS }, (_, index) => `storm-key-${index}`);
    const worker = async () => {
      for (let key = keys.pop(); key !== undefined; key = keys.pop()) {
        const own = key;
        const answers = await Promise.all(Array.from({ length: COPIES }, () => copy(own)));
        // Word for word the first answer, whoever asks and whenever.
        expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
        const [{ status, text }] = answers as [Answer];
        expect(status).toBe(200);
        ids.add((JSON.parse(text) as ServiceRequestDetail).id);
      }
    };
    await Promise.all(Array.from({ length: KEYS_AT_ONCE }, worker));
    agent.destroy();
    await server.kill();

    expect(ids.size).toBe(KEYS);
    expect(restarted).not.toBeNull();
    // A kill with nothing under way would have shown nothing.
    expect(brokenOff).toBeGreaterThan(0);
    const store = await openSqlite(join(folder, 'three-windows.sqlite'));
    const filed = await store.db
      .selectFrom('service_request')
      .select('id')
      .where('state', 'like', '%只做一次%')
      .execute();
    expect(new Set(filed.map(({ id }) => id))).toEqual(ids);
    expect(await audit(store.db)).toEqual([]);
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }, 600_000);
});

/** Somebody signed in on a store of its own; the server that made it is gone. */
async function residentOf(dataDir: string): Promise<{ token: string }> {
  const seeded = await startServer({ dataDir });
  const resident = await seeded.signIn('resident');
  await seeded.server.stop();
  return { token: resident.token ?? '' };
}

/** One call; null when the line broke before the answer was whole. */
function post(
  agent: Agent,
  url: string,
  { token, key, body }: { token: string; key: string; body: string },
): Promise<Answer | null> {
  return new Promise((resolve) => {
    const broken = () => resolve(null);
    const call = request(
      url,
      {
        agent,
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'idempotency-key': key,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', broken);
        response.on('close', () =>
          response.complete
            ? resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() })
            : broken(),
        );
      },
    );
    call.on('error', broken);
    call.end(body);
  });
}
