import {
  evolve,
  replay,
  type ServiceRequest,
  type ServiceRequestEvent,
  STATUSES,
} from '../../../src/domain/service-request';
import { accepted, askedBack, closed, handled, historyTo, received } from '../support/history';
import { tuesday } from '../support/times';

describe('a history', () => {
  it('of nothing is no request', () => {
    expect(replay([])).toBeNull();
  });

  it.each(STATUSES)('leads to %s, with one version for each event', (status) => {
    const history = historyTo(status);
    expect(replay(history)).toMatchObject({ status, version: history.length });
  });

  it.each(STATUSES)('JSON keeps everything of a request that is %s', (status) => {
    const state = replay(historyTo(status));
    expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
  });

  it.each([
    ['begins with anything but receiving', [accepted()]],
    ['receives twice', [received(), received()]],
    ['skips a step', [received(), handled()]],
    [
      'dispatches what is closed',
      [...historyTo('closed'), historyTo('dispatched')[2] as ServiceRequestEvent],
    ],
  ])('that %s is corrupt', (_what, history) => {
    expect(() => replay(history)).toThrow(/corrupt|begin/);
  });

  it('a state keeps nothing of the one before that is not its own', () => {
    const own = (state: ServiceRequest | null) => {
      const facts = Object.keys(replay([received()]) as object);
      return Object.keys(state as object)
        .filter((key) => !facts.includes(key))
        .sort();
    };
    expect(Object.fromEntries(STATUSES.map((status) => [status, own(replay(historyTo(status)))]))).toEqual({
      received: [],
      accepted: ['acceptedBy'],
      dispatched: ['acceptedBy', 'assignment'],
      underway: ['acceptedBy', 'assignment', 'startedAt'],
      onHold: ['acceptedBy', 'assignment', 'hold', 'startedAt'],
      handled: ['acceptedBy', 'assignment', 'attempts', 'callback', 'handling'],
      closed: ['closeReason', 'closedAt', 'closedBy', 'handling', 'lastAttempt', 'reopenUntil'],
    });
  });

  it('who accepts it is on it', () => {
    expect(replay([received(), accepted()])).toMatchObject({ takenBy: 'chen', acceptedBy: 'chen' });
  });

  it('who says that it is handled has worked on it', () => {
    const state = replay([...historyTo('underway'), handled({ by: 'zhao' })]);
    expect(state?.workedBy).toEqual(['wang', 'zhao']);
  });

  it('once it is closed nobody waits for a word, and none is promised', () => {
    const promise = { dueAt: tuesday('09:40'), certain: true };
    const open = [
      received(),
      askedBack(),
      { type: 'urged', at: tuesday('09:08'), by: 'li' } as const,
      { type: 'replyPromised', at: tuesday('09:10'), by: 'chen', promise, moment: 'checking' } as const,
    ];
    const waiting = { waitingSince: tuesday('09:08'), awaitingResident: true, replyPromise: promise };
    expect(replay(open)).toMatchObject(waiting);
    expect(replay([...open, closed({ reason: 'withdrawn', by: 'li' })])).toMatchObject({
      waitingSince: null,
      awaitingResident: false,
      replyPromise: null,
    });
  });

  it('evolving leaves the state before as it was', () => {
    const before = replay(historyTo('underway')) as ServiceRequest;
    const copy = structuredClone(before);
    evolve(before, handled());
    expect(before).toEqual(copy);
  });
});
