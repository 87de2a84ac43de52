import { rm } from 'node:fs/promises';
import { LogSync } from '../../../src/server/store/log-sync';
import { type RunningServer, startServer } from '../support/start-server';
import { TUESDAY_10 } from '../support/times';

const LEAK = { kind: 'repair', matter: '水槽漏水' } as const;

let running: RunningServer;
let broken: jest.SpyInstance;
beforeEach(async () => {
  running = await startServer({ at: TUESDAY_10 });
  broken = jest.spyOn(LogSync.prototype, 'sync');
});
afterEach(async () => {
  broken.mockRestore();
  await running.stop();
});

/** As the system says it of a disk that fails. */
const disk = () => Object.assign(new Error('EIO: i/o error, fdatasync'), { code: 'EIO' });

describe('a disk that does not keep what was committed', () => {
  it('acknowledges nothing, is not trusted again before a new start, and is what health says', async () => {
    const resident = await running.signIn('resident');
    broken.mockRejectedValueOnce(disk());
    const refused = { type: 'urn:three-windows:problem:unavailable', status: 503 };
    expect(await resident.refused('createServiceRequest', { body: LEAK })).toMatchObject(refused);
    // The next sync would succeed, and say nothing of what was lost before it.
    expect(await resident.refused('createServiceRequest', { body: LEAK })).toMatchObject(refused);
    expect(await resident.refused('getHealth')).toMatchObject(refused);
    // What is there can be read.
    expect((await resident.call('listServiceRequests', { query: { view: 'mine' } })).now).toBe(TUESDAY_10);

    const { dataDir } = running;
    await running.server.stop();
    const anew = await startServer({ dataDir, at: TUESDAY_10 });
    const again = await anew.signIn('resident');
    expect((await again.call('createServiceRequest', { body: LEAK })).status).toBe('received');
    await anew.stop();
    await rm(dataDir, { recursive: true, force: true });
    running = await startServer({ at: TUESDAY_10 });
  });

  it('keeps nobody waiting who only reads', async () => {
    const resident = await running.signIn('resident');
    const disks: (() => void)[] = [];
    broken.mockReturnValueOnce(new Promise<void>((resolve) => disks.push(resolve)));
    let filed = false;
    const filing = resident.call('createServiceRequest', { body: LEAK }).then(() => (filed = true));
    await resident.call('listServiceRequests', { query: { view: 'mine' } });
    await resident.call('getMe');
    expect(filed).toBe(false);
    expect(disks).toHaveLength(1);
    disks[0]?.();
    await filing;
  });
});
