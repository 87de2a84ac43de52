import type { EventOf, ServiceRequestEvent } from '../../../src/domain/service-request';
import { DAY } from '../../../src/domain/time';
import { given } from '../support/given';
import {
  accepted,
  attempted,
  closed,
  dispatched,
  handled,
  historyTo,
  REPLY,
  received,
  returned,
  satisfied,
  started,
} from '../support/history';
import { chen, li, liu, sun, wang } from '../support/people';
import { nextMonday, nextTuesday, thursday, tuesday, wednesday } from '../support/times';

const work = historyTo('handled');

describe('DESK-3: not a property matter', () => {
  const assistance = [received({ kind: 'assistance' }), accepted()];

  it('is helped, seen off and closed without a callback', () => {
    const helping = given(...assistance).when(chen, tuesday('09:20'), { type: 'closeAssisted' });
    const state = helping.thenThese({
      type: 'closed',
      reason: 'assisted',
      words: '',
      reply: { moment: 'assisted' },
    });
    expect(state).toMatchObject({ closeReason: 'assisted', handling: null, lastAttempt: null });
    expect(helping.said()).toMatch(/再见/);
  });

  it('a property matter cannot be closed that way', () => {
    given(...historyTo('accepted'))
      .when(chen, tuesday('09:20'), { type: 'closeAssisted' })
      .thenRefused('wrongState');
  });

  it('nor before it is accepted', () => {
    given(received({ kind: 'assistance' }))
      .when(chen, tuesday('09:20'), { type: 'closeAssisted' })
      .thenRefused('wrongState');
  });
});

describe('TEN-7: a suggestion', () => {
  it('is thanked for when it is closed', () => {
    given(received({ kind: 'suggestion' }), accepted(), dispatched(), started(), handled())
      .when(chen, tuesday('15:00'), {
        type: 'recordCallback',
        channel: 'phone',
        verdict: 'satisfied',
        words: '',
        seconds: 1,
      })
      .thenThese({ type: 'callbackAttempted' }, { type: 'closed', reply: { moment: 'thanks' } });
  });

  it('anything else is closed with the words of closing', () => {
    given(...work)
      .when(chen, tuesday('15:00'), {
        type: 'recordCallback',
        channel: 'phone',
        verdict: 'satisfied',
        words: '',
        seconds: 1,
      })
      .thenThese({ type: 'callbackAttempted' }, { type: 'closed', reply: { moment: 'closed' } });
  });
});

describe('withdrawing', () => {
  const withdraw = { type: 'withdraw', reason: ' 自己好了 ' } as const;

  it.each(['received', 'accepted', 'dispatched'] as const)('its resident may, while it is %s', (status) => {
    const state = given(...historyTo(status))
      .when(li, tuesday('09:30'), withdraw)
      .thenThese({ type: 'closed', reason: 'withdrawn', words: '自己好了', reply: { moment: 'withdrawn' } });
    expect(state).toMatchObject({ closeReason: 'withdrawn', handling: null });
  });

  it('without saying why: no text is forced', () => {
    given(received())
      .when(li, tuesday('09:30'), { ...withdraw, reason: '' })
      .thenThese({ type: 'closed', words: '' });
  });

  it.each(['underway', 'onHold', 'handled'] as const)('no longer while it is %s', (status) => {
    given(...historyTo(status))
      .when(li, tuesday('15:00'), withdraw)
      .thenRefused('wrongState');
  });

  it('DESK-6: nor when it comes back from work: that owes a callback', () => {
    given(...work, returned())
      .when(li, tuesday('15:10'), withdraw)
      .thenRefused('wrongState');
    given(...historyTo('underway'), { type: 'sentBack', at: tuesday('10:10'), by: 'wang', reason: '缺工具' })
      .when(li, tuesday('15:10'), withdraw)
      .thenRefused('wrongState');
  });

  it('staff cannot withdraw for them', () => {
    given(received()).when(chen, tuesday('09:30'), withdraw).thenRefused('notPermitted');
  });

  it('a withdrawn request is neither rated nor reopened', () => {
    const gone = given(received(), closed({ reason: 'withdrawn', by: 'li' }));
    gone.when(li, tuesday('16:00'), { type: 'reopen', reason: '又漏了' }).thenRefused('wrongState');
    gone
      .when(li, tuesday('16:00'), {
        type: 'rate',
        service: { stars: 5, tags: [], words: '' },
        callback: null,
      })
      .thenRefused('wrongState');
  });
});

describe('rating', () => {
  const service = { stars: 5, tags: ['准时'], words: '' };
  const callback = { stars: 4, tags: [], words: '很客气' };
  const rate = { type: 'rate', service, callback } as const;

  it('the service and the call, naming the staff for good', () => {
    const state = given(...work, ...satisfied())
      .when(li, tuesday('20:00'), rate)
      .thenThese({
        type: 'rated',
        rating: {
          round: 1,
          by: 'li',
          at: tuesday('20:00'),
          service,
          servedBy: ['wang'],
          callback,
          calledBackBy: 'chen',
        },
      });
    expect(state.ratings).toHaveLength(1);
  });

  it('once a round, by whomever of the household', () => {
    const rated = given(...work, ...satisfied())
      .when(li, tuesday('20:00'), rate)
      .thenThese({ type: 'rated' });
    const event: ServiceRequestEvent = {
      type: 'rated',
      at: tuesday('20:00'),
      by: 'li',
      rating: rated.ratings[0] as EventOf<'rated'>['rating'],
    };
    for (const one of [li, liu]) {
      given(...work, ...satisfied(), event)
        .when(one, tuesday('21:00'), rate)
        .thenRefused('alreadyRated');
    }
  });

  it('of several calls, the one that reached them is rated', () => {
    given(
      ...work,
      attempted(),
      attempted({ at: wednesday('09:00'), by: 'lin', verdict: 'satisfied', reply: null }),
      closed({ at: wednesday('09:00'), by: 'lin' }),
    )
      .when(li, wednesday('20:00'), rate)
      .thenThese({ type: 'rated', rating: { calledBackBy: 'lin', callback } });
  });

  it('a call that nobody made is not rated', () => {
    const alone = given(
      ...work,
      attempted(),
      {
        type: 'callbackAnswered',
        at: tuesday('18:00'),
        by: 'li',
        verdict: 'satisfied',
        words: '',
        photoIds: [],
      },
      closed({ by: 'li', at: tuesday('18:00') }),
    );
    alone
      .when(li, tuesday('20:00'), rate)
      .thenThese({ type: 'rated', rating: { callback: null, calledBackBy: null } });
  });

  it('help at the counter is rated for whoever helped', () => {
    given(received({ kind: 'assistance' }), accepted(), closed({ reason: 'assisted' }))
      .when(li, tuesday('20:00'), rate)
      .thenThese({ type: 'rated', rating: { servedBy: ['chen'], callback: null, calledBackBy: null } });
  });

  it('before the closing there is nothing to rate', () => {
    given(...work)
      .when(li, tuesday('20:00'), rate)
      .thenRefused('wrongState');
  });
});

describe('reopening', () => {
  const reopen = { type: 'reopen', reason: ' 又漏了 ' } as const;

  it('within seven days, with a reason, on a new clock, in a new round', () => {
    const again = given(...work, ...satisfied()).when(li, nextTuesday('15:00'), reopen);
    const state = again.thenThese({
      type: 'reopened',
      reason: '又漏了',
      resolution: { dueAt: nextTuesday('15:00') + DAY, certain: true },
      reply: { moment: 'reopened' },
    });
    expect(state).toMatchObject({
      status: 'accepted',
      acceptedBy: 'chen',
      round: 2,
      returns: 0,
      waitingSince: nextTuesday('15:00'),
      greeted: false,
      workedBy: ['wang'],
    });
    expect(state).not.toHaveProperty('closeReason');
    expect(again.said()).toMatch(/您好.*对不起/);
  });

  it('it goes back to whoever of the desk was on it, also when the resident had closed it', () => {
    const state = given(...work, closed({ by: 'li' }))
      .when(li, wednesday('09:00'), reopen)
      .thenThese({ type: 'reopened' });
    expect(state).toMatchObject({ acceptedBy: 'chen', takenBy: 'chen' });
  });

  it('not a moment later', () => {
    given(...work, ...satisfied())
      .when(li, nextTuesday('15:00') + 1, reopen)
      .thenRefused('reopenWindowOver', { reopenUntil: nextTuesday('15:00') });
  });

  it('a reason is needed', () => {
    given(...work, ...satisfied())
      .when(li, wednesday('09:00'), { ...reopen, reason: '' })
      .thenRefused('textRequired');
  });

  it('the desk cannot reopen by itself', () => {
    for (const other of [chen, sun, wang]) {
      given(...work, ...satisfied())
        .when(other, wednesday('09:00'), reopen)
        .thenRefused('notPermitted');
    }
  });

  it('what was closed as unreached may be reopened, too', () => {
    given(
      ...work,
      attempted(),
      attempted({ at: wednesday('09:00') }),
      attempted({ at: thursday('09:00') }),
      closed({
        reason: 'unreached',
        by: 'sun',
        at: thursday('10:00'),
        reopenUntil: thursday('10:00') + 7 * DAY,
      }),
    )
      .when(li, nextMonday('09:00'), reopen)
      .thenThese({ type: 'reopened' });
  });

  it('the earlier rating stays, and the new round has its own', () => {
    const service = { stars: 5, tags: [], words: '' };
    const rating = {
      round: 1,
      by: 'li',
      at: tuesday('20:00'),
      service,
      servedBy: ['wang'],
      callback: null,
      calledBackBy: null,
    };
    const state = given(
      ...work,
      ...satisfied(),
      { type: 'rated', at: tuesday('20:00'), by: 'li', rating },
      {
        type: 'reopened',
        at: wednesday('09:00'),
        by: 'li',
        reason: '又漏了',
        resolution: { dueAt: thursday('09:00'), certain: true },
        reply: REPLY,
      },
      dispatched({ at: wednesday('09:05') }),
      started({ at: wednesday('09:30') }),
      handled({ at: wednesday('10:00') }),
      closed({ at: wednesday('11:00') }),
    )
      .when(li, wednesday('12:00'), { type: 'rate', service: { ...service, stars: 2 }, callback: null })
      .thenThese({ type: 'rated', rating: { round: 2, service: { stars: 2 } } });
    expect(state.ratings.map(({ round, service: { stars } }) => [round, stars])).toEqual([
      [1, 5],
      [2, 2],
    ]);
  });
});
