import { given } from '../support/given';
import {
  accepted,
  attempted,
  dispatched,
  handled,
  historyTo,
  received,
  returned,
  started,
} from '../support/history';
import { chen, li, lin, liu, qian, sun, wang, zhang } from '../support/people';
import { friday, nextMonday, nextTuesday, saturday, thursday, tuesday, wednesday } from '../support/times';

const call = { type: 'recordCallback', channel: 'phone', words: '', seconds: null } as const;
const reached = { ...call, verdict: 'satisfied', words: '很好，谢谢', seconds: 65 } as const;
const notSolved = { ...call, verdict: 'notSatisfied', words: ' 还在漏 ', seconds: 40 } as const;
const noAnswer = { ...call, verdict: 'unreached' } as const;
const unreachedOn = (...days: number[]) => days.map((at) => attempted({ at }));

describe('DESK-6: the callback', () => {
  it('is a record: who called, when, by what channel, the verdict and the resident’s words', () => {
    const state = given(...historyTo('handled'))
      .when(chen, tuesday('15:00'), noAnswer)
      .thenThese({
        type: 'callbackAttempted',
        channel: 'phone',
        verdict: 'unreached',
        words: '',
        seconds: null,
      });
    expect(state).toMatchObject({
      status: 'handled',
      attempts: [
        {
          by: 'chen',
          at: tuesday('15:00'),
          channel: 'phone',
          verdict: 'unreached',
          words: '',
          seconds: null,
        },
      ],
    });
  });

  it('whoever did the work cannot make the callback on it', () => {
    const own = given(
      received(),
      accepted(),
      dispatched({ technicianId: 'chen' }),
      started({ by: 'chen' }),
      handled({ by: 'chen' }),
    );
    for (const attempt of [reached, notSolved, noAnswer]) {
      own.when(chen, tuesday('15:00'), attempt).thenRefused('ownWorkCallback');
    }
    own.when(lin, tuesday('15:00'), reached).thenThese({ type: 'callbackAttempted' }, { type: 'closed' });
  });

  it('nor can whoever only began the work, or did it in an earlier round', () => {
    given(
      received(),
      accepted(),
      dispatched({ technicianId: 'chen' }),
      started({ by: 'chen' }),
      {
        type: 'reassigned',
        at: tuesday('10:10'),
        by: 'chen',
        departmentId: 'engineering',
        technicianId: 'wang',
        reason: '请假',
      },
      started({ at: tuesday('10:20') }),
      handled(),
    )
      .when(chen, tuesday('15:00'), reached)
      .thenRefused('ownWorkCallback');
  });

  it('a technician makes no callbacks at all', () => {
    given(...historyTo('handled'))
      .when(wang, tuesday('15:00'), reached)
      .thenRefused('notPermitted');
  });

  it('RULES-5: there is none before the work is handled', () => {
    for (const status of ['received', 'accepted', 'dispatched', 'underway', 'onHold'] as const) {
      given(...historyTo(status))
        .when(chen, tuesday('15:00'), reached)
        .thenRefused('wrongState', { status });
    }
  });
});

describe('DESK-6: satisfied', () => {
  it('DESK-9: closes, with thanks and a farewell', () => {
    const calling = given(...historyTo('handled')).when(chen, tuesday('15:00'), reached);
    const state = calling.thenThese(
      { type: 'callbackAttempted', verdict: 'satisfied', words: '很好，谢谢', seconds: 65, reply: null },
      { type: 'closed', reason: 'satisfied', words: '很好，谢谢', reopenUntil: nextTuesday('15:00') },
    );
    expect(state).toMatchObject({
      status: 'closed',
      closeReason: 'satisfied',
      closedAt: tuesday('15:00'),
      closedBy: 'chen',
      handling: { by: 'wang', note: '更换了软管' },
      lastAttempt: { by: 'chen', verdict: 'satisfied' },
      reopenUntil: nextTuesday('15:00'),
    });
    expect(calling.said()).toMatch(/谢谢.*再见/);
  });

  it.each([
    ['app', /再见/],
    ['phone', /祝您生活愉快/],
    ['counter', /请慢走/],
  ] as const)('TEN-6: who came by %s is seen off in that way, if the caller forgot', (channel, farewell) => {
    const said = given(received({ channel }), accepted(), dispatched(), started(), handled())
      .when(chen, tuesday('15:00'), { ...reached, reply: '好的，已为您办结。' })
      .said();
    expect(said).toMatch(farewell);
  });

  it('outside hours a resident who was reached was reached', () => {
    given(...historyTo('handled'))
      .when(chen, tuesday('18:30'), reached)
      .thenThese({ type: 'callbackAttempted' }, { type: 'closed', reason: 'satisfied' });
  });

  it('on the day of an unreached try as well', () => {
    given(...historyTo('handled'), attempted())
      .when(chen, tuesday('16:00'), reached)
      .thenThese({ type: 'callbackAttempted' }, { type: 'closed', reason: 'satisfied' });
  });
});

describe('DESK-6: not satisfied', () => {
  it('never closes: it goes back to the desk with the resident’s reason, on a new clock, in a new round', () => {
    const calling = given(...historyTo('handled')).when(chen, tuesday('15:00'), notSolved);
    const resolution = { dueAt: wednesday('15:00'), certain: true };
    const state = calling.thenThese(
      { type: 'callbackAttempted', verdict: 'notSatisfied', reply: null },
      { type: 'returned', reason: '还在漏', resolution, reply: { moment: 'notSatisfied' } },
    );
    expect(state).toMatchObject({
      status: 'accepted',
      acceptedBy: 'chen',
      resolution,
      round: 2,
      returns: 1,
      waitingSince: tuesday('15:00'),
      workedBy: ['wang'],
    });
    expect(state).not.toHaveProperty('handling');
    expect(state).not.toHaveProperty('callback');
    expect(calling.said()).toContain('还在漏');
    expect(calling.said()).toContain('明天 15:00');
  });

  it('the reason is needed, from the desk and from the resident', () => {
    const done = given(...historyTo('handled'));
    done
      .when(chen, tuesday('15:00'), { ...notSolved, words: ' ' })
      .thenRefused('textRequired', { field: 'words' });
    done
      .when(li, tuesday('15:00'), {
        type: 'answerCallback',
        verdict: 'notSatisfied',
        words: '',
        photoIds: [],
      })
      .thenRefused('textRequired', { field: 'words' });
  });

  it('and again: every return counts', () => {
    const { state } = given(
      ...historyTo('handled'),
      returned(),
      dispatched({ at: tuesday('15:05') }),
      started({ at: tuesday('15:10') }),
      handled({ at: tuesday('15:30') }),
      returned({ at: wednesday('09:00') }),
    );
    expect(state).toMatchObject({ status: 'accepted', round: 3, returns: 2, workedBy: ['wang'] });
  });

  it('the tries of the round before do not count in the next', () => {
    const { state } = given(
      ...historyTo('handled'),
      attempted(),
      returned({ at: wednesday('09:00') }),
      dispatched({ at: wednesday('09:05') }),
      started({ at: wednesday('09:10') }),
      handled({ at: wednesday('09:30') }),
    );
    expect(state).toMatchObject({ status: 'handled', attempts: [] });
  });
});

describe('DESK-6: unreached', () => {
  it('is tried again on another open day', () => {
    const tried = given(...historyTo('handled'), attempted());
    tried.when(chen, tuesday('16:59'), noAnswer).thenRefused('callbackTriedToday');
    tried.when(lin, tuesday('16:59'), noAnswer).thenRefused('callbackTriedToday');
    tried
      .when(chen, wednesday('08:00'), noAnswer)
      .thenThese({ type: 'callbackAttempted', verdict: 'unreached' });
  });

  it('counts only while the window is open', () => {
    const done = given(...historyTo('handled'));
    done
      .when(chen, saturday('10:00'), noAnswer)
      .thenRefused('windowClosed', { opensAt: nextMonday('08:00') });
    done.when(chen, tuesday('12:30'), noAnswer).thenRefused('windowClosed', { opensAt: tuesday('13:00') });
    done.when(chen, tuesday('17:00'), noAnswer).thenRefused('windowClosed', { opensAt: wednesday('08:00') });
  });

  it('the resident is told when they will be called again', () => {
    expect(
      given(...historyTo('handled'))
        .when(chen, tuesday('15:00'), noAnswer)
        .said(),
    ).toContain('明天 08:00');
    expect(
      given(...historyTo('handled'))
        .when(chen, friday('15:00'), noAnswer)
        .said(),
    ).toContain('3月16日（周一）08:00');
  });

  it('a call that was answered is no try', () => {
    given(...historyTo('handled'), attempted({ verdict: 'notSatisfied', words: '还在漏' }))
      .when(chen, tuesday('15:10'), noAnswer)
      .thenThese({ type: 'callbackAttempted', verdict: 'unreached' });
  });

  it('after three tries a supervisor may close it as unreached, which is not satisfied', () => {
    const tried = given(
      ...historyTo('handled'),
      ...unreachedOn(tuesday('15:00'), wednesday('09:00'), thursday('09:00')),
    );
    const state = tried
      .when(sun, thursday('10:00'), { type: 'closeUnreached' })
      .thenThese({ type: 'closed', reason: 'unreached', words: '' });
    expect(state).toMatchObject({ closeReason: 'unreached', lastAttempt: { verdict: 'unreached' } });
    tried.when(chen, thursday('10:00'), { type: 'closeUnreached' }).thenRefused('notPermitted');
  });

  it('not before', () => {
    const twice = given(...historyTo('handled'), ...unreachedOn(tuesday('15:00'), wednesday('09:00')));
    twice
      .when(sun, wednesday('10:00'), { type: 'closeUnreached' })
      .thenRefused('triesRemaining', { remaining: 1 });
    given(...historyTo('handled'))
      .when(sun, wednesday('10:00'), { type: 'closeUnreached' })
      .thenRefused('triesRemaining', { remaining: 3 });
    given(
      ...historyTo('handled'),
      ...unreachedOn(tuesday('15:00'), wednesday('09:00')),
      attempted({ at: thursday('09:00'), verdict: 'notSatisfied' }),
    )
      .when(sun, thursday('10:00'), { type: 'closeUnreached' })
      .thenRefused('triesRemaining', { remaining: 1 });
  });

  it('nor by a supervisor who did the work', () => {
    const own = given(
      received(),
      accepted(),
      dispatched({ technicianId: 'sun' }),
      started({ by: 'sun' }),
      handled({ by: 'sun' }),
      ...unreachedOn(tuesday('15:00'), wednesday('09:00'), thursday('09:00')),
    );
    own.when(sun, thursday('10:00'), { type: 'closeUnreached' }).thenRefused('ownWorkCallback');
    own
      .when(qian, thursday('10:00'), { type: 'closeUnreached' })
      .thenThese({ type: 'closed', reason: 'unreached' });
  });
});

describe('DESK-6: the resident answers themself, at any time after the work', () => {
  const answer = {
    type: 'answerCallback',
    verdict: 'satisfied',
    words: ' 修好了 ',
    photoIds: ['p2'],
  } as const;

  it('satisfied closes, at night as well; the system takes leave', () => {
    const answering = given(...historyTo('handled')).when(li, tuesday('23:00'), answer);
    const state = answering.thenThese(
      { type: 'callbackAnswered', verdict: 'satisfied', words: ' 修好了 ', photoIds: ['p2'] },
      { type: 'closed', reason: 'satisfied', words: '修好了' },
    );
    expect(state).toMatchObject({ closedBy: 'li', lastAttempt: null });
    expect(answering.said()).toMatch(/再见/);
  });

  it('not satisfied goes back to the desk', () => {
    const state = given(...historyTo('handled'), attempted())
      .when(li, tuesday('23:00'), { ...answer, verdict: 'notSatisfied' })
      .thenThese(
        { type: 'callbackAnswered', verdict: 'notSatisfied' },
        {
          type: 'returned',
          reason: '修好了',
          resolution: { dueAt: wednesday('17:00'), certain: true },
          reply: { moment: 'notSatisfied' },
        },
      );
    expect(state).toMatchObject({ status: 'accepted', round: 2, returns: 1 });
  });

  it('TEN-6: what the system answers them begins with a greeting', () => {
    const said = given(...historyTo('handled'))
      .when(li, tuesday('18:00'), { ...answer, verdict: 'notSatisfied', words: '还在漏' })
      .said();
    expect(said).toMatch(/^您好.*对不起/);
  });

  it('the home’s repair is confirmed by any of the household; a neighbour does not even see it', () => {
    given(...historyTo('handled'))
      .when(liu, tuesday('18:00'), answer)
      .thenThese({ type: 'callbackAnswered' }, { type: 'closed' });
    given(...historyTo('handled'))
      .when(zhang, tuesday('18:00'), answer)
      .thenRefused('notFound');
  });

  it('staff cannot answer for them', () => {
    for (const other of [chen, sun]) {
      given(...historyTo('handled'))
        .when(other, tuesday('18:00'), answer)
        .thenRefused('notPermitted');
    }
  });
});
