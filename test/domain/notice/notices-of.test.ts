import { type Notice, noticesOf, STATUS_WORDS } from '../../../src/domain/notice';
import { NOTE_WORDS } from '../../../src/domain/notice/words';
import {
  evolve,
  replay,
  type ServiceRequest,
  type ServiceRequestEvent,
} from '../../../src/domain/service-request';
import {
  accepted,
  closed,
  dispatched,
  handled,
  historyTo,
  REPLY,
  RESOLUTION,
  received,
  started,
} from '../support/history';
import { chen, li, wang } from '../support/people';
import { thursday, tuesday, wednesday } from '../support/times';

/** Given these events, whom the last of them makes known to whom. */
function told(...events: ServiceRequestEvent[]): Notice[] {
  const last = events[events.length - 1] as ServiceRequestEvent;
  const before = events.length > 1 ? (replay(events.slice(0, -1)) as ServiceRequest) : null;
  return noticesOf(last, before, evolve(before, last));
}

const person = (personId: string) => ({ kind: 'person', personId }) as const;
const LATER = { dueAt: thursday('10:00'), certain: true };

describe('who is told of what outside the app', () => {
  it('DESK-2: a new request rings at the desk', () => {
    expect(told(received())).toEqual([
      { topic: 'newRequest', to: { kind: 'desk' }, time: tuesday('09:01'), note: 'newRequest' },
    ]);
  });

  it('RULES-8: a complaint about the window goes to the supervisors, and to nobody else', () => {
    expect(told(received({ kind: 'complaint', aboutWindow: true }))).toMatchObject([
      { to: { kind: 'supervisors' } },
    ]);
  });

  it('a request that the desk itself wrote down rings nobody', () => {
    expect(told(received({ by: chen.personId, channel: 'phone' }))).toEqual([]);
  });

  it('TEN-4: the resident is told when it will be done, at the acceptance', () => {
    expect(told(received(), accepted())).toEqual([
      { topic: 'accepted', to: person(li.personId), time: RESOLUTION.dueAt, note: 'accepted' },
    ]);
  });

  it('DESK-5: the technician is told of the work, and the resident only of another promise', () => {
    const before = [received(), accepted()];
    expect(told(...before, dispatched())).toMatchObject([
      { topic: 'dispatchedToYou', to: person(wang.personId) },
    ]);
    expect(told(...before, dispatched({ resolution: LATER }))).toMatchObject([
      { topic: 'promiseChanged', to: person(li.personId), time: LATER.dueAt },
      { topic: 'dispatchedToYou', to: person(wang.personId), time: LATER.dueAt },
    ]);
  });

  it('everybody of a department is told, where nobody is named', () => {
    expect(told(received(), accepted(), dispatched({ technicianId: null }))).toMatchObject([
      { topic: 'dispatchedToYou', to: { kind: 'department', departmentId: 'engineering' } },
    ]);
  });

  it('nobody is told what they have just done themselves', () => {
    expect(told(received(), accepted(), dispatched({ by: wang.personId }))).toEqual([]);
    const own = closed({ by: li.personId });
    expect(told(...historyTo('handled'), own)).toEqual([]);
  });

  it('DESK-6: when the work is done the resident is asked, and the desk reminded of its callback', () => {
    expect(told(received(), accepted(), dispatched(), started(), handled())).toMatchObject([
      { topic: 'awaitingConfirmation', to: person(li.personId), note: 'awaitingConfirmation' },
      { topic: 'callbackDue', to: { kind: 'desk' } },
    ]);
  });

  it('DESK-6: whoever was not reached by telephone is asked in the app', () => {
    const tried: ServiceRequestEvent = {
      type: 'callbackAttempted',
      at: wednesday('10:00'),
      by: chen.personId,
      channel: 'phone',
      verdict: 'unreached',
      words: '',
      seconds: null,
      reply: null,
    };
    expect(told(...historyTo('handled'), tried)).toMatchObject([
      { topic: 'awaitingConfirmation', to: person(li.personId), note: 'unreached' },
    ]);
    expect(told(...historyTo('handled'), { ...tried, verdict: 'satisfied' })).toEqual([]);
  });

  it('a callback that is overdue rises to the supervisors; another promise does not by this way', () => {
    const raised = (promise: 'callback' | 'resolution'): ServiceRequestEvent => ({
      type: 'escalated',
      at: thursday('10:00'),
      by: 'system',
      promise,
      reason: '',
    });
    expect(told(...historyTo('handled'), raised('callback'))).toMatchObject([
      { topic: 'callbackDue', to: { kind: 'supervisors' }, note: 'callbackOverdue' },
    ]);
    expect(told(...historyTo('handled'), raised('resolution'))).toEqual([]);
  });

  it('what was not solved is the desk’s again, with a new promise to the resident', () => {
    const returned: ServiceRequestEvent = {
      type: 'returned',
      at: wednesday('10:00'),
      by: chen.personId,
      reason: '还在漏',
      resolution: LATER,
      reply: REPLY,
    };
    expect(told(...historyTo('handled'), returned)).toMatchObject([
      { topic: 'promiseChanged', to: person(li.personId), time: LATER.dueAt },
      { topic: 'newRequest', to: { kind: 'desk' }, note: 'returned' },
    ]);
  });

  it('the closing is told to the resident', () => {
    expect(told(...historyTo('handled'), closed())).toMatchObject([
      { topic: 'closed', to: person(li.personId) },
    ]);
  });

  it('says it in words that a template can hold', () => {
    for (const words of Object.values(STATUS_WORDS)) expect(words).toMatch(/^\p{Script=Han}{1,5}$/u);
    for (const words of Object.values(NOTE_WORDS)) expect([...words].length).toBeLessThanOrEqual(20);
  });
});
