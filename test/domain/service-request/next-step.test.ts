import {
  nextStep,
  replay,
  type ServiceRequest,
  type ServiceRequestEvent,
} from '../../../src/domain/service-request';
import {
  accepted,
  askedBack,
  closed,
  dispatched,
  handled,
  historyTo,
  REPLY,
  RESOLUTION,
  received,
} from '../support/history';
import { tuesday, wednesday } from '../support/times';

const state = (...history: ServiceRequestEvent[]) => replay(history) as ServiceRequest;
const promised = (at: number) => ({ dueAt: at, certain: true });

describe('what happens next, by whom and by when', () => {
  it.each([
    ['received', { what: 'answer', who: 'desk', by: promised(tuesday('09:01')) }],
    ['accepted', { what: 'dispatch', who: 'desk', by: RESOLUTION }],
    ['dispatched', { what: 'begin', who: 'technician', by: RESOLUTION }],
    ['underway', { what: 'work', who: 'technician', by: RESOLUTION }],
    ['onHold', { what: 'resume', who: 'technician', by: null }],
    ['handled', { what: 'confirm', who: 'resident', by: promised(wednesday('11:00')) }],
    ['closed', { what: 'rate', who: 'resident', by: null }],
  ] as const)('%s: %j', (status, expected) => {
    expect(nextStep(state(...historyTo(status)))).toEqual(expected);
  });

  it('while nobody is named, the department begins', () => {
    expect(nextStep(state(received(), accepted(), dispatched({ technicianId: null })))).toMatchObject({
      what: 'begin',
      who: 'department',
    });
  });

  it('on hold, the resident hears again by the time that was promised', () => {
    const word: ServiceRequestEvent = {
      type: 'replyPromised',
      at: tuesday('10:30'),
      by: 'wang',
      promise: promised(wednesday('10:30')),
      moment: 'onHold',
    };
    expect(nextStep(state(...historyTo('onHold'), word))).toEqual({
      what: 'resume',
      who: 'technician',
      by: promised(wednesday('10:30')),
    });
  });

  it('RULES-8: a complaint about the window is answered by a supervisor', () => {
    const complaint = received({ kind: 'complaint', aboutWindow: true });
    expect(nextStep(state(complaint)).who).toBe('supervisor');
    expect(nextStep(state(complaint, accepted({ by: 'sun' }))).who).toBe('supervisor');
  });

  it('DESK-2: asked back, it is the resident’s turn, until they answer or the work is done', () => {
    const asked = [...historyTo('underway'), askedBack({ at: tuesday('10:10') })];
    expect(nextStep(state(...asked))).toEqual({ what: 'reply', who: 'resident', by: null });
    const answer: ServiceRequestEvent = {
      type: 'messageSent',
      at: tuesday('10:20'),
      by: 'li',
      from: 'resident',
      text: '在家',
      photoIds: [],
      reply: null,
    };
    expect(nextStep(state(...asked, answer)).what).toBe('work');
    expect(nextStep(state(...asked, handled())).what).toBe('confirm');
  });

  it('rated or withdrawn, nothing is left to do', () => {
    const nothing = { what: 'nothing', who: 'nobody', by: null };
    const rating = {
      round: 1,
      by: 'li',
      at: tuesday('20:00'),
      service: { stars: 5, tags: [], words: '' },
      servedBy: ['wang'],
      callback: null,
      calledBackBy: null,
    };
    const rated: ServiceRequestEvent[] = [
      ...historyTo('closed'),
      { type: 'rated', at: tuesday('20:00'), by: 'li', rating },
    ];
    expect(nextStep(state(...rated))).toEqual(nothing);
    expect(nextStep(state(received(), closed({ reason: 'withdrawn', by: 'li' })))).toEqual(nothing);
    expect(nextStep(state(received(), askedBack(), closed({ reason: 'withdrawn', by: 'li' })))).toEqual(
      nothing,
    );
  });

  it('a second closing is rated anew', () => {
    const rating = {
      round: 1,
      by: 'li',
      at: tuesday('20:00'),
      service: { stars: 5, tags: [], words: '' },
      servedBy: ['wang'],
      callback: null,
      calledBackBy: null,
    };
    const again = state(
      ...historyTo('closed'),
      { type: 'rated', at: tuesday('20:00'), by: 'li', rating },
      {
        type: 'reopened',
        at: wednesday('09:00'),
        by: 'li',
        reason: '又漏了',
        resolution: RESOLUTION,
        reply: REPLY,
      },
      closed({ at: wednesday('11:00') }),
    );
    expect(nextStep(again).what).toBe('rate');
  });
});
