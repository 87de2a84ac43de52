import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type RunningServer, startServer } from '../support/start-server';
import { MINUTE, TUESDAY_10 } from '../support/times';

const ROOT = resolve(__dirname, '../../..');
const EXAMPLE = join(ROOT, 'docs/community.example.json');

/** A company's first day: an empty store, a file, and people who sign in. */
describe('npm run set-up', () => {
  let server: RunningServer;
  beforeEach(async () => {
    server = await startServer({ at: TUESDAY_10, seed: false });
  });
  afterEach(() => server.stop());

  const setUp = (path: string) =>
    spawnSync(process.execPath, ['--import', 'tsx', join(ROOT, 'src/server/set-up.ts'), path], {
      env: { ...process.env, DATA_DIR: server.dataDir },
      encoding: 'utf8',
    });
  const changed = (change: (file: ReturnType<typeof example>) => void) => {
    const file = example();
    change(file);
    const path = join(server.dataDir, 'community.json');
    writeFileSync(path, JSON.stringify(file));
    return path;
  };

  it('makes a community that works: a resident files, the desk answers in the company’s own words', async () => {
    expect(setUp(EXAMPLE)).toMatchObject({ status: 0, stdout: '桂芳园 made: 8 rooms, 5 staff, 0 left\n' });
    const resident = await server.signIn({ phone: '13911112222', communityId: 'guifangyuan', name: '林青' });
    const desk = await server.signIn('frontDesk');
    const { id } = await resident.call('createServiceRequest', {
      body: { kind: 'suggestion', matter: '希望多装几盏灯' },
    });
    const taboo = await desk.refused('accept', { params: { id }, body: { reply: '这个不归我管' } });
    expect(taboo).toMatchObject({
      code: 'tabooPhrase',
      details: { hits: [{ suggestion: '我帮您联系负责的同事' }] },
    });
    const { templates } = await desk.call('listReplyTemplates', {
      query: { moment: 'thanks', serviceRequestId: id },
    });
    expect(templates[0]?.text).toContain('佳和物业会认真考虑');
  }, 30_000);

  it('done again changes nothing; who is no longer named has left, at once', async () => {
    setUp(EXAMPLE);
    const technician = await server.signIn('technician');
    expect(setUp(EXAMPLE).stdout).toBe('桂芳园 updated: 8 rooms, 5 staff, 0 left\n');
    expect((await technician.try('getMe')).ok).toBe(true);

    const path = changed((file) => {
      file.staff = file.staff.filter(({ role }) => role !== 'technician');
      file.buildings.push({ name: '3 栋', rooms: ['101'] });
    });
    expect(setUp(path).stdout).toBe('桂芳园 updated: 9 rooms, 4 staff, 1 left\n');
    expect((await technician.try('getMe')).status).toBe(401);
  }, 30_000);

  it('a clock that differs from the standard is kept', async () => {
    setUp(EXAMPLE);
    server.clock.by(2 * MINUTE);
    const resident = await server.signIn({ phone: '13911112222', communityId: 'guifangyuan' });
    const desk = await server.signIn('frontDesk');
    const { id } = await resident.call('createServiceRequest', {
      body: { kind: 'repair', urgency: 'emergency', matter: '电梯困人' },
    });
    const { promise } = await desk.call('accept', { params: { id }, body: {} });
    expect(promise?.dueAt).toBe(server.clock.now() + 45 * MINUTE);
  }, 30_000);

  it('says what is wrong with a file, and writes nothing', async () => {
    const wrong = setUp(
      changed((file) => {
        for (const person of file.staff) Object.assign(person, { phone: '123', boss: true });
      }),
    );
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toMatch(/staff\[0\]\.phone/);
    const nowhere = setUp(
      changed((file) => {
        for (const person of file.staff) person.department = '财务部';
      }),
    );
    expect(nowhere).toMatchObject({
      status: 1,
      stderr: '陈晓琳 works in 财务部, which is not among the departments\n',
    });
    expect((await server.anonymous.call('listCommunities')).communities).toEqual([]);
  }, 30_000);
});

interface Example {
  buildings: { name: string; rooms: string[] }[];
  staff: { phone: string; role: string; department: string }[];
}

function example(): Example {
  return JSON.parse(readFileSync(EXAMPLE, 'utf8')) as Example;
}
