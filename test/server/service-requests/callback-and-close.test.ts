import type { ServiceRequestDetail } from '../../../src/contract/schemas/service-request';
import { type Client, type RunningServer, startServer } from '../support/start-server';
import { DAY, MINUTE, SECOND, TUESDAY_10, TUESDAY_20, WEDNESDAY_8 } from '../support/times';

/** The main journey over real HTTP and a real store. */
describe('the callback-and-close flow', () => {
  let server: RunningServer;
  let resident: Client;
  let desk: Client;
  let technician: Client;
  let supervisor: Client;

  beforeAll(async () => {
    server = await startServer({ at: TUESDAY_10, seed: true });
    resident = await server.signIn('resident');
    desk = await server.signIn('frontDesk');
    technician = await server.signIn('technician');
    supervisor = await server.signIn('supervisor');
  });
  afterAll(() => server.stop());
  beforeEach(() => server.clock.to(TUESDAY_10));

  const file = (matter = '厨房水槽下面漏水，已经关了总阀') =>
    resident.call('createServiceRequest', { body: { kind: 'repair', matter, place: '厨房' } });

  /** Accepts whoever stands before it, too: other tests' requests may still wait. */
  const accept = (id: string) =>
    desk.call('accept', { params: { id }, body: { outOfTurnReason: '住户家里正在漏水' } });

  async function handled(): Promise<ServiceRequestDetail> {
    const { id } = await file();
    server.clock.by(40 * SECOND);
    await accept(id);
    const { departments } = await desk.call('listDepartments');
    const works = departments.find(({ people }) =>
      people.some(({ id: person }) => person === technician.me?.id),
    );
    await desk.call('dispatch', {
      params: { id },
      body: {
        departmentId: works?.id ?? '',
        technicianId: technician.me?.id ?? null,
        withinOpenMinutes: 120,
      },
    });
    server.clock.by(20 * MINUTE);
    await technician.call('start', { params: { id }, body: {} });
    server.clock.by(30 * MINUTE);
    return technician.call('handle', { params: { id }, body: { note: '更换了下水软管，试水十分钟不漏' } });
  }

  it('DESK-6, TEN-6: filed, accepted, dispatched, worked on, called back, confirmed, rated, and only then closed', async () => {
    const { id, version } = await handled();
    const refused = await desk.refused('closeAssisted', { params: { id }, body: {} });
    expect(refused.code).toBe('wrongState');

    const closed = await desk.call('recordCallback', {
      params: { id },
      body: { version, channel: 'phone', verdict: 'satisfied', words: '修得很好', seconds: 72 },
    });
    expect(closed).toMatchObject({ status: 'closed', closeReason: 'satisfied' });

    const seen = await resident.call('getServiceRequest', { params: { id } });
    expect(seen.can).toEqual(expect.arrayContaining(['rate', 'reopen']));
    expect(seen.calledBackBy?.name).toBe(desk.me?.name);
    expect(seen.story.map(({ type }) => type)).toEqual([
      'received',
      'messageSent',
      'accepted',
      'dispatched',
      'started',
      'handled',
      'callbackAttempted',
      'closed',
    ]);
    const greeting = seen.story.find(({ type }) => type === 'accepted')?.reply;
    expect(greeting?.present).toContain('您好');
    expect(seen.story.at(-1)?.reply?.present).toEqual(expect.arrayContaining(['谢谢', '再见']));

    const rated = await resident.call('rate', {
      params: { id },
      body: { service: { stars: 5, tags: ['准时'] }, callback: { stars: 4 } },
    });
    expect(rated.ratings).toMatchObject([
      { round: 1, servedBy: [{ name: technician.me?.name }], calledBackBy: { name: desk.me?.name } },
    ]);
    expect((await resident.refused('rate', { params: { id }, body: { service: { stars: 1 } } })).code).toBe(
      'alreadyRated',
    );
  });

  it("DESK-6: not satisfied goes back to work with the resident's reason, and a new round", async () => {
    const { id } = await handled();
    const returned = await resident.call('answerCallback', {
      params: { id },
      body: { verdict: 'notSatisfied', words: '还在滴水' },
    });
    expect(returned).toMatchObject({ status: 'accepted', round: 2, returns: 1 });
    const queue = await desk.call('listServiceRequests', { query: { view: 'queue' } });
    const places = queue.items.map((item) => item.id);
    expect(places).toContain(id);
    const routineFirstTimers = queue.items.filter(
      (item) => item.urgency === 'routine' && item.returns === 0 && item.round === 1,
    );
    for (const later of routineFirstTimers) expect(places.indexOf(id)).toBeLessThan(places.indexOf(later.id));
  });

  it('DESK-6: whoever did the work cannot make the callback, and unreached is tried on other open days until a supervisor may close', async () => {
    const { id } = await file('卧室灯不亮');
    await accept(id);
    const { departments } = await desk.call('listDepartments');
    const front = departments.find(({ people }) => people.some(({ id: person }) => person === desk.me?.id));
    await desk.call('dispatch', {
      params: { id },
      body: { departmentId: front?.id ?? '', technicianId: desk.me?.id ?? null },
    });
    await desk.call('start', { params: { id }, body: {} });
    await desk.call('handle', { params: { id }, body: { note: '换了灯泡' } });
    const own = await desk.refused('recordCallback', {
      params: { id },
      body: { channel: 'phone', verdict: 'satisfied' },
    });
    expect(own.code).toBe('ownWorkCallback');

    const tryAgain = () =>
      supervisor.try('recordCallback', { params: { id }, body: { channel: 'phone', verdict: 'unreached' } });
    expect((await tryAgain()).ok).toBe(true);
    const sameDay = await tryAgain();
    expect(sameDay.ok ? '' : sameDay.problem.code).toBe('callbackTriedToday');
    const early = await supervisor.refused('closeUnreached', { params: { id }, body: {} });
    expect(early).toMatchObject({ code: 'triesRemaining', details: { remaining: 2 } });
    for (const _ of [2, 3]) {
      server.clock.by(DAY);
      expect((await tryAgain()).ok).toBe(true);
    }
    const closed = await supervisor.call('closeUnreached', { params: { id }, body: {} });
    expect(closed.closeReason).toBe('unreached');
  });

  it('TEL-1: a first answer after three rings opens with an apology', async () => {
    const { id } = await file('门铃不响');
    server.clock.by(84 * SECOND);
    const accepted = await accept(id);
    expect(accepted.firstAnswerLate).toBe(true);
    expect(accepted.story.find(({ type }) => type === 'accepted')?.reply?.present).toContain('对不起');
  });

  it('HOURS-2, HOURS-4: outside hours the request is taken, its clock stands still, and the resident learns when the window opens', async () => {
    server.clock.to(TUESDAY_20);
    const request = await file('想咨询装修手续');
    expect(request.story[1]?.reply).toMatchObject({
      moment: 'outsideHours',
      text: expect.stringContaining('明天 08:00'),
    });
    expect(request).toMatchObject({
      clockRunning: false,
      promise: { kind: 'firstAnswer', dueAt: WEDNESDAY_8 + MINUTE, overdue: false },
    });
    server.clock.to(WEDNESDAY_8 + 30 * SECOND);
    const morning = await resident.call('getServiceRequest', { params: { id: request.id } });
    expect(morning).toMatchObject({ waitingMs: 30 * SECOND, clockRunning: true });
  });

  it('TEN-2: a reply with a forbidden phrase is refused, and says what to say instead', async () => {
    const { id } = await file('楼道灯坏了');
    const refused = await desk.refused('accept', {
      params: { id },
      body: { reply: '有什么事！', outOfTurnReason: '急' },
    });
    expect(refused.code).toBe('tabooPhrase');
    expect(refused.details?.hits).toMatchObject([{ suggestion: expect.any(String), start: 0 }]);
  });

  it('RULES-3: taking someone out of turn needs a reason, which stays with the request', async () => {
    await file('排在前面的');
    server.clock.by(SECOND);
    const later = await file('排在后面的');
    const refused = await desk.refused('accept', { params: { id: later.id }, body: {} });
    expect(refused.code).toBe('reasonRequiredOutOfTurn');
    await desk.call('accept', { params: { id: later.id }, body: { outOfTurnReason: '老人独自在家' } });
    const { story } = await supervisor.call('getServiceRequest', { params: { id: later.id } });
    expect(story.find(({ type }) => type === 'taken')?.words).toBe('老人独自在家');
    const own = await resident.call('getServiceRequest', { params: { id: later.id } });
    expect(JSON.stringify(own)).not.toContain('老人独自在家');
  });

  it('RULES-5: two who accept at once have one winner, and the other is told clearly', async () => {
    const { id, version } = await file('两个人同时受理');
    const answers = await Promise.all(
      [desk, supervisor].map((who) =>
        who.try('accept', { params: { id }, body: { version, outOfTurnReason: '测试' } }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.problem.code]))).toEqual(['staleVersion']);
  });

  it('RULES-8: a complaint about the window is seen by the supervisor, and by nobody of the desk', async () => {
    const complaint = await resident.call('createServiceRequest', {
      body: {
        kind: 'complaint',
        matter: '前台态度不好',
        aboutWindow: true,
        aboutStaffId: desk.me?.id ?? null,
      },
    });
    expect((await desk.refused('getServiceRequest', { params: { id: complaint.id } })).code).toBe('notFound');
    for (const view of ['queue', 'all', 'overdue', 'callbacks'] as const) {
      const list = await desk.call('listServiceRequests', { query: { view, limit: 50 } });
      expect(JSON.stringify(list)).not.toContain(complaint.id);
    }
    expect((await supervisor.call('getServiceRequest', { params: { id: complaint.id } })).can).toContain(
      'accept',
    );
  });

  it('TEL-3, TEL-4: the desk writes down a caller with name, room, telephone and matter, and what was read back', async () => {
    const { rooms } = await desk.call('listRooms', { query: {} });
    const caller = {
      kind: 'repair',
      channel: 'phone',
      name: '王芳',
      phone: '13912345678',
      roomId: rooms[0]?.id ?? '',
      matter: '空调漏水',
      readBack: '王女士，空调漏水，今天下午在家',
    } as const;
    for (const field of ['name', 'roomId', 'phone', 'matter', 'readBack'] as const) {
      const { [field]: _, ...rest } = caller;
      const refused = await desk.refused('registerServiceRequest', { body: rest as typeof caller });
      expect(refused).toMatchObject({
        code: 'invalidInput',
        errors: [expect.objectContaining({ path: field })],
      });
    }
    const registered = await desk.call('registerServiceRequest', { body: caller });
    expect(registered).toMatchObject({
      channel: 'phone',
      readBack: caller.readBack,
      requester: { name: '王芳' },
    });
    expect(registered.requesterPhone).toBe('139****5678');
    const { phone } = await desk.call('revealPhone', {
      params: { id: registered.id },
      body: { purpose: 'callback' },
    });
    expect(phone).toBe('13912345678');
  });

  it('a receipt vouches for the closing, in public, until a stored event is changed', async () => {
    const { id } = await handled();
    await resident.call('answerCallback', { params: { id }, body: { verdict: 'satisfied' } });
    const { receiptHash } = await resident.call('getServiceRequest', { params: { id } });
    const hash = receiptHash ?? '';
    expect(await server.anonymous.call('getReceipt', { params: { hash } })).toMatchObject({
      intact: true,
      closeReason: 'satisfied',
      brokenAt: null,
    });
    await server.server.store.db
      .updateTable('event')
      .set({ body: JSON.stringify({ note: '什么都没有做' }) })
      .where('stream_id', '=', id)
      .where('type', '=', 'handled')
      .execute();
    const broken = await server.anonymous.call('getReceipt', { params: { hash } });
    expect(broken.intact).toBe(false);
    expect(broken.events.find(({ intact }) => !intact)?.type).toBe('handled');
  });

  it('the same Idempotency-Key gives the first answer again; with another body it is refused', async () => {
    const key = 'a-double-tap-0001';
    const body = { kind: 'repair', matter: '双击只算一次' } as const;
    const [one, other] = await Promise.all([
      resident.call('createServiceRequest', { body, key }),
      resident.call('createServiceRequest', { body, key }),
    ]);
    expect(other).toEqual(one);
    expect(
      (await resident.refused('createServiceRequest', { body: { ...body, matter: '别的事' }, key })).code,
    ).toBe('idempotencyKeyReused');
    expect((await resident.refused('createServiceRequest', { body, key: null })).code).toBe(
      'idempotencyKeyRequired',
    );
  });
});
