import { isOpen, STANDARD_HOURS } from '../../../src/domain/calendar';
import { STATUSES } from '../../../src/domain/service-request';
import { legalHolidayYears } from '../../../src/server/calendar/legal-holidays';
import { DEMO_SIGN_INS } from '../../../src/server/demo/people';
import { startServer } from '../support/start-server';

const at = (text: string) => Date.parse(`${text}+08:00`);
const CALENDAR = { hours: STANDARD_HOURS, years: legalHolidayYears(), specialDays: [] };

describe('the demo', () => {
  it.each([
    ['in the morning of a working day', '2026-08-26T10:30:00'],
    ['at night', '2026-08-26T23:40:00'],
    ['on a Sunday', '2026-08-30T11:00:00'],
    ['in a long holiday', '2026-10-05T15:00:00'],
    ['early in the morning', '2026-08-26T06:00:00'],
    ['in a year whose holidays nobody knows', '2031-03-05T10:00:00'],
  ])('started %s, is lively: some forty requests in every state, none from the future', async (_, text) => {
    const now = at(text);
    const running = await startServer({ at: now });
    const { db } = running.server.store;
    const requests = await db.selectFrom('service_request').selectAll().execute();
    expect(requests.length).toBeGreaterThanOrEqual(38);
    expect([...new Set(requests.map(({ status }) => status))].sort()).toEqual([...STATUSES].sort());
    const events = await db
      .selectFrom('event')
      .select(['at', 'position', 'type'])
      .orderBy('position')
      .execute();
    expect(Math.max(...events.map((event) => event.at))).toBeLessThanOrEqual(now);
    expect(events.map((event) => event.at)).toEqual(events.map((event) => event.at).sort((a, b) => a - b));
    await running.stop();
  });

  it('has its work done in office hours, but for an emergency and what just came in', async () => {
    const now = at('2026-08-26T10:30:00');
    const running = await startServer({ at: now });
    const worked = await running.server.store.db
      .selectFrom('event')
      .select(['at'])
      .where('type', 'in', ['accepted', 'dispatched', 'started', 'handled'])
      .where('at', '<', now - 3_600_000)
      .execute();
    expect(worked.length).toBeGreaterThan(60);
    // A step that falls on the last moment of a span is still of that span.
    expect(worked.filter((event) => !isOpen(CALENDAR, event.at) && !isOpen(CALENDAR, event.at - 1))).toEqual(
      [],
    );
    await running.stop();
  });

  it('raises what is overdue to the supervisor as soon as the workers run', async () => {
    const running = await startServer({ at: at('2026-08-26T10:30:00') });
    while ((await running.server.outbox.runDue()) > 0);
    const supervisor = await running.signIn('supervisor');
    const { items } = await supervisor.call('listServiceRequests', { query: { view: 'overdue' } });
    expect(items.length).toBeGreaterThan(0);
    expect(items.some(({ escalated }) => escalated)).toBe(true);
    await running.stop();
  });

  it('lets everybody in who is announced', async () => {
    const running = await startServer({ at: at('2026-08-26T10:30:00') });
    for (const { phone, name } of DEMO_SIGN_INS) {
      expect((await running.signIn({ phone })).me?.name).toBe(name);
    }
    await running.stop();
  });

  it('is made once: a restart finds what was there', async () => {
    const first = await startServer();
    const resident = await first.signIn('resident');
    await first.server.stop();
    const second = await startServer({ dataDir: first.dataDir });
    const response = await fetch(`${second.url}/api/me`, {
      headers: { authorization: `Bearer ${resident.token}` },
    });
    expect(await response.json()).toMatchObject({ id: resident.me?.id });
    await second.stop();
    await first.stop().catch(() => undefined);
  });
});
