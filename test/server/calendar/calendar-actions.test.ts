import { type Client, type RunningServer, startServer } from '../support/start-server';

const at = (text: string) => Date.parse(`${text}+08:00`);
const MONDAY_9 = at('2026-08-24T09:00:00');

let running: RunningServer;
let resident: Client;
let supervisor: Client;

beforeEach(async () => {
  // Long sessions: these tests travel by months.
  running = await startServer({ at: MONDAY_9, env: { SESSION_DAYS: '365' } });
  resident = await running.signIn('resident');
  supervisor = await running.signIn('supervisor');
});
afterEach(() => running.stop());

describe('the opening', () => {
  it('HOURS-1: says until when, and what can be promised in open time', async () => {
    const opening = await resident.call('getOpening', { query: {} });
    expect(opening).toMatchObject({
      now: MONDAY_9,
      open: true,
      closesAt: at('2026-08-24T12:00:00'),
      opensAt: null,
      reason: null,
    });
    expect(opening.promiseOptions).toEqual([
      { openMinutes: 60, promised: { dueAt: at('2026-08-24T10:00:00'), certain: true } },
      { openMinutes: 120, promised: { dueAt: at('2026-08-24T11:00:00'), certain: true } },
      { openMinutes: 240, promised: { dueAt: at('2026-08-24T14:00:00'), certain: true } },
      { openMinutes: 480, promised: { dueAt: at('2026-08-25T09:00:00'), certain: true } },
      { openMinutes: 960, promised: { dueAt: at('2026-08-26T09:00:00'), certain: true } },
    ]);
  });

  it('HOURS-2: says why it is closed and when it next opens, across a holiday', async () => {
    running.clock.to(at('2026-09-30T18:00:00'));
    const opening = await resident.call('getOpening', { query: {} });
    expect(opening).toMatchObject({ open: false, reason: 'afterHours', opensAt: at('2026-10-08T08:00:00') });
    running.clock.to(at('2026-10-01T10:00:00'));
    expect(await resident.call('getOpening', { query: {} })).toMatchObject({
      open: false,
      reason: 'holiday',
    });
  });
});

describe('a year', () => {
  const YEAR = { holidays: ['2027-01-01', '2027-01-04'], makeUpWorkdays: ['2027-01-09'], source: '测试通知' };

  it('is unknown until somebody enters it, and counts from then on', async () => {
    const params = { year: 2027 };
    expect(await resident.call('getCalendarYear', { params })).toMatchObject({ known: false, holidays: [] });
    running.clock.to(at('2027-01-04T10:00:00'));
    expect(await resident.call('getOpening', { query: {} })).toMatchObject({ open: true, certain: false });
    const entered = await supervisor.call('setCalendarYear', { params, body: YEAR });
    expect(entered).toEqual({ year: 2027, known: true, ...YEAR });
    expect(await resident.call('getOpening', { query: {} })).toMatchObject({
      open: false,
      reason: 'holiday',
      certain: true,
    });
    expect(await resident.call('getCalendarYear', { params })).toEqual(entered);
  });

  it('can be corrected', async () => {
    const params = { year: 2027 };
    await supervisor.call('setCalendarYear', { params, body: YEAR });
    await supervisor.call('setCalendarYear', { params, body: { ...YEAR, makeUpWorkdays: [] } });
    expect(await resident.call('getCalendarYear', { params })).toMatchObject({ makeUpWorkdays: [] });
  });

  it.each([
    ['a date of another year', { ...YEAR, holidays: ['2026-12-31'] }, 'outsideTheYear'],
    ['a make-up day in the week', { ...YEAR, makeUpWorkdays: ['2027-01-05'] }, 'makeUpOnAWeekday'],
    ['no holidays', { ...YEAR, holidays: [] }, 'noHolidays'],
  ])('is refused with %s', async (_, body, reason) => {
    const problem = await supervisor.refused('setCalendarYear', { params: { year: 2027 }, body });
    expect(problem).toMatchObject({ code: 'invalidCalendarYear', status: 422, details: { reason } });
  });

  it('is not for residents, nor for the desk, to enter', async () => {
    for (const role of ['resident', 'frontDesk'] as const) {
      const client = role === 'resident' ? resident : await running.signIn(role);
      expect((await client.refused('setCalendarYear', { params: { year: 2027 }, body: YEAR })).code).toBe(
        'notPermitted',
      );
    }
  });
});

describe('HOURS-3: a special day', () => {
  const CLOSING = {
    date: '2026-08-26',
    spans: [{ from: '08:00', to: '12:00' }],
    notice: '因设备检修，当天下午暂停开放',
  };

  it('is published with its notice, and the calendar keeps to it at once', async () => {
    const published = await supervisor.call('publishSpecialDay', { body: CLOSING });
    expect(published).toEqual({ ...CLOSING, publishedAt: MONDAY_9 });
    expect((await resident.call('listSpecialDays')).specialDays).toEqual([published]);
    running.clock.to(at('2026-08-26T14:00:00'));
    expect(await resident.call('getOpening', { query: {} })).toMatchObject({
      open: false,
      notice: CLOSING.notice,
    });
  });

  it('holds in its own community only', async () => {
    await supervisor.call('publishSpecialDay', { body: CLOSING });
    const elsewhere = await running.signIn({ phone: '13800000031' });
    expect((await elsewhere.call('listSpecialDays')).specialDays).toEqual([]);
  });

  it('cannot be in the past', async () => {
    const problem = await supervisor.refused('publishSpecialDay', {
      body: { ...CLOSING, date: '2026-08-21' },
    });
    expect(problem).toMatchObject({ code: 'invalidSpecialDay', details: { reason: 'dayInThePast' } });
  });

  it('is published once however often the same key brings it', async () => {
    await supervisor.call('publishSpecialDay', { body: CLOSING, key: 'special-day-1' });
    await supervisor.call('publishSpecialDay', { body: CLOSING, key: 'special-day-1' });
    expect((await resident.call('listSpecialDays')).specialDays).toHaveLength(1);
  });
});
