import { type Client, type RunningServer, startServer } from '../support/start-server';

let running: RunningServer;
let desk: Client;
let newcomer: Client;

beforeEach(async () => {
  running = await startServer();
  desk = await running.signIn('frontDesk');
  newcomer = await running.signIn('newcomer');
});
afterEach(() => running.stop());

async function roomId(label: string): Promise<string> {
  const { rooms } = await newcomer.call('listRooms', {
    query: { building: label.split(' ').slice(0, 2).join(' ') },
  });
  const room = rooms.find((candidate) => candidate.label === label);
  if (!room) throw new Error(`no room ${label}`);
  return room.id;
}

describe('rooms', () => {
  it('come by building, in the order in which people count', async () => {
    const all = await newcomer.call('listRooms', { query: {} });
    expect(all.buildings).toEqual(['1 栋', '2 栋', '3 栋', '4 栋', '5 栋', '6 栋']);
    expect(all.rooms).toHaveLength(120);
    const third = await newcomer.call('listRooms', { query: { building: '3 栋' } });
    expect(third.rooms.map(({ number }) => number).slice(0, 5)).toEqual(['201', '202', '203', '204', '501']);
    expect(third.buildings).toEqual(all.buildings);
  });
});

describe('RULES-2: being bound to a room', () => {
  it('given a request, when the desk has seen the papers, then the resident is of the household', async () => {
    const body = { roomId: await roomId('3 栋 1201'), relation: 'family' as const };
    const asked = await newcomer.call('requestRoomBinding', { body });
    expect(asked).toMatchObject({
      status: 'pending',
      room: { label: '3 栋 1201' },
      resident: { phone: '138****0007' },
    });
    expect(await newcomer.call('getMe')).toMatchObject({
      household: [],
      rooms: [{ label: '3 栋 1201', status: 'pending' }],
    });

    const { bindings } = await desk.call('listRoomBindings', { query: {} });
    expect(bindings.map(({ id }) => id)).toContain(asked.id);
    const verified = await desk.call('verifyRoomBinding', {
      params: { id: asked.id },
      body: { papers: '身份证、户口簿' },
    });
    expect(verified.status).toBe('verified');
    const me = await newcomer.call('getMe');
    expect(me.household.map(({ name, relation }) => [name, relation])).toEqual([
      ['李娟', '业主'],
      ['王海', '家人'],
    ]);
    expect((await desk.call('listRoomBindings', { query: {} })).bindings.map(({ id }) => id)).not.toContain(
      asked.id,
    );
  });

  it('is decided once', async () => {
    const asked = await newcomer.call('requestRoomBinding', {
      body: { roomId: await roomId('6 栋 201'), relation: 'owner' },
    });
    await desk.call('declineRoomBinding', {
      params: { id: asked.id },
      body: { reason: '房产证上的姓名不一致' },
    });
    const late = await desk.refused('verifyRoomBinding', {
      params: { id: asked.id },
      body: { papers: '身份证' },
    });
    expect(late).toMatchObject({ code: 'wrongState', status: 409 });
  });

  it('may be asked for again after a refusal, and not twice at a time', async () => {
    const body = { roomId: await roomId('6 栋 201'), relation: 'owner' as const };
    const asked = await newcomer.call('requestRoomBinding', { body });
    expect((await newcomer.refused('requestRoomBinding', { body })).code).toBe('alreadyBound');
    await desk.call('declineRoomBinding', { params: { id: asked.id }, body: { reason: '请带房产证原件' } });
    await expect(newcomer.call('requestRoomBinding', { body })).resolves.toMatchObject({ status: 'pending' });
  });

  it('is one when a double tap sends it twice', async () => {
    const sent = {
      body: { roomId: await roomId('6 栋 202'), relation: 'owner' as const },
      key: 'double-tap-1',
    };
    const [one, two] = await Promise.all([
      newcomer.call('requestRoomBinding', sent),
      newcomer.call('requestRoomBinding', sent),
    ]);
    expect(two).toEqual(one);
  });

  it('is refused for a room that there is not, and with a key used for another', async () => {
    const refused = await newcomer.refused('requestRoomBinding', {
      body: { roomId: 'nowhere', relation: 'owner' },
    });
    expect(refused.code).toBe('unknownRoom');
    await newcomer.call('requestRoomBinding', {
      body: { roomId: await roomId('6 栋 203'), relation: 'owner' },
      key: 'same-key-1',
    });
    const reused = await newcomer.refused('requestRoomBinding', {
      body: { roomId: await roomId('6 栋 204'), relation: 'owner' },
      key: 'same-key-1',
    });
    expect(reused).toMatchObject({ code: 'idempotencyKeyReused', status: 422 });
  });

  it('pages through the waiting ones, the longest wait first, each once', async () => {
    for (const label of ['6 栋 201', '6 栋 202', '6 栋 203']) {
      await newcomer.call('requestRoomBinding', {
        body: { roomId: await roomId(label), relation: 'tenant' },
      });
    }
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await desk.call('listRoomBindings', {
        query: { limit: 2, ...(cursor ? { cursor } : {}) },
      });
      seen.push(...page.bindings.map(({ requestedAt }) => requestedAt));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toHaveLength(4);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  it('of another community does not exist', async () => {
    const asked = await newcomer.call('requestRoomBinding', {
      body: { roomId: await roomId('6 栋 201'), relation: 'owner' },
    });
    const elsewhere = await running.signIn({ phone: '13800000032' });
    const refused = await elsewhere.refused('verifyRoomBinding', {
      params: { id: asked.id },
      body: { papers: '身份证' },
    });
    expect(refused.code).toBe('notFound');
    expect((await elsewhere.call('listRoomBindings', { query: {} })).bindings).toEqual([]);
  });
});

describe('finding a resident', () => {
  const find = async (query: string) =>
    (await desk.call('findResidents', { query: { query } })).residents.map(({ name }) => name);

  it('goes by a part of the name', async () => {
    expect(await find('欧阳')).toEqual(['欧阳倩']);
  });

  it.each(['3栋1201', '3 栋 1201'])('goes by the room, as in %s', async (query) => {
    expect((await find(query)).sort()).toEqual(['李娟', '王海'].sort());
  });

  it('goes by the end of the telephone number, from four digits on, and masks it', async () => {
    expect(await find('001202')).toEqual(['欧阳倩']);
    const { residents } = await desk.call('findResidents', { query: { query: '001202' } });
    expect(residents[0]?.phone).toBe('138****1202');
    expect(await find('138')).toEqual([]);
  });

  it('takes % and _ for what they are', async () => {
    expect(await find('%')).toEqual([]);
    expect(await find('_')).toEqual([]);
  });

  it('finds no staff, and nobody of another community', async () => {
    expect(await find('陈晓琳')).toEqual([]);
    expect(await find('江雨')).toEqual([]);
  });
});

describe('departments', () => {
  it('have the people who do such work, with the jobs that each has open', async () => {
    const { departments } = await desk.call('listDepartments');
    // 秩序部 has nobody but a guard yet, and nothing could become of what is sent there.
    expect(departments.map(({ name }) => name)).toEqual(['前台', '工程部', '环境部']);
    const roles = departments.flatMap(({ people }) => people.map(({ role }) => role));
    expect(new Set(roles)).toEqual(new Set(['frontDesk', 'technician', 'supervisor']));
    const engineering = departments.find(({ name }) => name === '工程部');
    expect(engineering?.people.map(({ name }) => name)).toEqual(['张建国', '李卫东', '吴刚']);
    const open = engineering?.people.reduce((sum, { openJobs }) => sum + openJobs, 0);
    expect(open).toBeGreaterThan(0);
  });
});

describe('me', () => {
  it('counts what waits for a resident: what to confirm and what to answer', async () => {
    const resident = await running.signIn('resident');
    // A repair to confirm, and somebody who stands at the gate.
    expect((await resident.call('getMe')).waiting).toBe(2);
  });

  it.each(['frontDesk', 'technician', 'supervisor'] as const)(
    'counts what waits for the %s',
    async (role) => {
      expect((await running.signIn(role)).me?.waiting).toBeGreaterThan(0);
    },
  );

  it.each(['administrator', 'guard'] as const)('has nothing waiting for the %s yet', async (role) => {
    expect((await running.signIn(role)).me).toMatchObject({ role, waiting: 0 });
  });
});
