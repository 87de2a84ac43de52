import fc from 'fast-check';
import {
  queuePlace,
  replay,
  runningPromises,
  type ServiceRequest,
  type ServiceRequestEvent,
  STATUSES,
  waitingMs,
} from '../../../src/domain/service-request';
import { MINUTE, SECOND } from '../../../src/domain/time';
import { realCalendar } from '../calendar/real-years';
import {
  accepted,
  attempted,
  closed,
  dispatched,
  handled,
  held,
  historyTo,
  REPLY,
  RESOLUTION,
  received,
  returned,
  started,
} from '../support/history';
import { nextMonday, tuesday, wednesday } from '../support/times';

const state = (...history: ServiceRequestEvent[]) => replay(history) as ServiceRequest;
const fromResident = (at: number): ServiceRequestEvent => ({
  type: 'messageSent',
  at,
  by: 'li',
  from: 'resident',
  text: '几点到？',
  photoIds: [],
  reply: null,
});
const reopened = (at: number): ServiceRequestEvent => ({
  type: 'reopened',
  at,
  by: 'li',
  reason: '又漏了',
  resolution: RESOLUTION,
  reply: REPLY,
});

/** The order in which the desk serves: by rank, then by the longer wait. */
const order = (...requests: ServiceRequest[]) =>
  requests
    .map((request) => ({ id: request.id, place: queuePlace(request) }))
    .filter(({ place }) => place !== null)
    .sort(
      (a, b) => (a.place?.rank ?? 0) - (b.place?.rank ?? 0) || (a.place?.since ?? 0) - (b.place?.since ?? 0),
    )
    .map(({ id }) => id);

describe('RULES-3: the queue', () => {
  it('puts emergencies first, then what came back, then the longer wait', () => {
    const late = state(received({ id: 'late', at: tuesday('10:00') }));
    const early = state(received({ id: 'early', at: tuesday('08:30') }));
    const back = state(received({ id: 'back' }), accepted(), dispatched(), started(), handled(), returned());
    const again = state(
      received({ id: 'again' }),
      ...historyTo('closed').slice(1),
      reopened(tuesday('16:00')),
    );
    const fire = state(received({ id: 'fire', at: tuesday('16:30'), urgency: 'emergency' }));
    expect(order(late, again, fire, early, back)).toEqual(['fire', 'back', 'again', 'early', 'late']);
  });

  it('ranks an emergency that came back with the emergencies', () => {
    const fire = state(
      received({ urgency: 'emergency' }),
      accepted({ urgency: 'emergency' }),
      dispatched(),
      started(),
      handled(),
      returned(),
    );
    expect(queuePlace(fire)?.rank).toBe(0);
  });

  it('holds what is received, since it came', () => {
    expect(queuePlace(state(received()))).toEqual({ rank: 2, since: tuesday('09:00') });
  });

  it('holds what was answered and not yet accepted or dispatched, since its first answer', () => {
    const asked: ServiceRequestEvent = { type: 'askedBack', at: tuesday('09:03'), by: 'chen', reply: REPLY };
    const staff: ServiceRequestEvent = {
      type: 'messageSent',
      at: tuesday('09:00:40'),
      by: 'chen',
      from: 'staff',
      text: REPLY.text,
      photoIds: [],
      reply: REPLY,
    };
    expect(queuePlace(state(received(), staff))).toEqual({ rank: 2, since: tuesday('09:00:40') });
    expect(queuePlace(state(...historyTo('accepted')))).toEqual({ rank: 2, since: tuesday('09:00:30') });
    expect(queuePlace(state(...historyTo('accepted'), asked))).toEqual({
      rank: 2,
      since: tuesday('09:00:30'),
    });
  });

  it.each(['dispatched', 'underway', 'onHold', 'handled'] as const)(
    'holds what is %s only while the resident waits for a word',
    (status) => {
      expect(queuePlace(state(...historyTo(status)))).toBeNull();
      expect(queuePlace(state(...historyTo(status), fromResident(tuesday('14:00'))))).toEqual({
        rank: 2,
        since: tuesday('14:00'),
      });
    },
  );

  it('counts a wait from the first word that is unanswered, not from the last', () => {
    const twice = state(
      ...historyTo('dispatched'),
      fromResident(tuesday('14:00')),
      fromResident(tuesday('14:20')),
    );
    expect(queuePlace(twice)?.since).toBe(tuesday('14:00'));
  });

  it('never holds what is closed', () => {
    expect(queuePlace(state(...historyTo('closed')))).toBeNull();
    expect(queuePlace(state(received(), closed({ reason: 'withdrawn', by: 'li' })))).toBeNull();
  });

  it('is a strict order: of two of one urgency, whoever waits longer is before the other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }),
        fc.integer({ min: 0, max: 1e9 }),
        fc.constantFrom('routine' as const, 'emergency' as const),
        (one, other, urgency) => {
          fc.pre(one !== other);
          const first = state(received({ id: 'one', at: tuesday('09:00') + one, urgency }));
          const second = state(received({ id: 'other', at: tuesday('09:00') + other, urgency }));
          expect(order(first, second)).toEqual(one < other ? ['one', 'other'] : ['other', 'one']);
        },
      ),
    );
  });
});

describe('RULES-4: running promises', () => {
  const kinds = (request: ServiceRequest) => runningPromises(request).map(({ kind }) => kind);

  it.each([
    ['received', ['firstAnswer']],
    ['accepted', ['resolution']],
    ['dispatched', ['resolution']],
    ['underway', ['resolution']],
    ['onHold', []],
    ['handled', ['callback']],
    ['closed', []],
  ] as const)('%s: %j', (status, expected) => {
    expect(kinds(state(...historyTo(status)))).toEqual(expected);
  });

  it('each with its date, the earliest first', () => {
    const promised: ServiceRequestEvent = {
      type: 'replyPromised',
      at: tuesday('09:10'),
      by: 'chen',
      promise: { dueAt: tuesday('09:40'), certain: true },
      moment: 'checking',
    };
    expect(runningPromises(state(...historyTo('dispatched'), promised))).toEqual([
      { kind: 'promisedReply', dueAt: tuesday('09:40'), certain: true },
      { kind: 'resolution', ...RESOLUTION },
    ]);
    const later = { ...promised, promise: { dueAt: nextMonday('09:00'), certain: true } };
    expect(kinds(state(...historyTo('dispatched'), later))).toEqual(['resolution', 'promisedReply']);
    expect(kinds(state(...historyTo('underway'), held(), promised))).toEqual(['promisedReply']);
  });

  it('a promise that nobody kept is no longer running once it is closed', () => {
    expect(kinds(state(received(), closed({ reason: 'withdrawn', by: 'li' })))).toEqual([]);
  });

  it('an unreached try does not end the promise of a callback', () => {
    expect(kinds(state(...historyTo('handled'), attempted()))).toEqual(['callback']);
  });

  it('what came back has the clock of its new round', () => {
    expect(runningPromises(state(...historyTo('handled'), returned()))).toEqual([
      { kind: 'resolution', dueAt: wednesday('15:00'), certain: true },
    ]);
  });

  it('outside of holds and closings, something is always promised', () => {
    for (const status of STATUSES) {
      if (status !== 'onHold' && status !== 'closed')
        expect(kinds(state(...historyTo(status)))).not.toEqual([]);
    }
  });
});

describe('TEL-1: the waiting clock', () => {
  it('counts open time', () => {
    expect(waitingMs(state(received()), realCalendar, tuesday('09:00:45'))).toBe(45 * SECOND);
    const noon = state(received({ at: tuesday('11:59') }));
    expect(waitingMs(noon, realCalendar, tuesday('13:02'))).toBe(3 * MINUTE);
    const evening = state(received({ at: tuesday('18:00') }));
    expect(waitingMs(evening, realCalendar, tuesday('23:00'))).toBe(0);
  });

  it('CRISIS-1: in an emergency it counts at night', () => {
    const night = state(received({ at: tuesday('23:00'), urgency: 'emergency' }));
    expect(waitingMs(night, realCalendar, tuesday('23:02'))).toBe(2 * MINUTE);
    expect(waitingMs(night, realCalendar, tuesday('22:59'))).toBe(0);
  });

  it('stands at nothing while nobody waits', () => {
    expect(waitingMs(state(...historyTo('dispatched')), realCalendar, wednesday('09:00'))).toBe(0);
  });
});
