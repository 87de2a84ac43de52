import { decide } from '../../../src/domain/service-request';
import { contextAt } from '../support/context';
import { given } from '../support/given';
import {
  accepted,
  askedBack,
  closed,
  dispatched,
  historyTo,
  RESOLUTION,
  received,
  taken,
} from '../support/history';
import { chen, li, lin, sun, wang } from '../support/people';
import { nextMonday, tuesday, wednesday } from '../support/times';

const accept = { type: 'accept', inTurn: true } as const;

describe('taking and accepting', () => {
  it('DESK-4: on acceptance the resident is told the time that the calendar made', () => {
    const said = given(received()).when(chen, tuesday('09:00:30'), accept).said();
    expect(said).toContain('明天 09:00');
    expect(said).toContain('您好');
  });

  it('DESK-4: eight open hours from now are promised for a repair', () => {
    given(received())
      .when(chen, tuesday('09:00:30'), accept)
      .thenThese(
        { type: 'taken', outOfTurnReason: null },
        { type: 'accepted', urgency: 'routine', resolution: RESOLUTION },
      );
  });

  it.each([
    ['complaint', '2026-03-12T01:00:30Z'],
    ['suggestion', '2026-03-13T01:00:30Z'],
    ['inquiry', '2026-03-10T06:00:30Z'],
    ['assistance', '2026-03-10T03:00:30Z'],
  ] as const)('RULES-4: a %s has a clock of its own', (kind, due) => {
    given(received({ kind }))
      .when(chen, tuesday('09:00:30'), accept)
      .thenThese({ type: 'taken' }, { type: 'accepted', resolution: { dueAt: Date.parse(due) } });
  });

  it('who has taken it already accepts without taking it again', () => {
    given(received(), taken()).when(chen, tuesday('09:00:30'), accept).thenThese({ type: 'accepted' });
  });

  it('taking what one has already taken is no event', () => {
    given(received(), taken()).when(chen, tuesday('09:00:40'), { type: 'take', inTurn: true }).thenNothing();
  });

  it('what a colleague has taken cannot be taken or accepted', () => {
    const desk = given(received(), taken());
    desk.when(lin, tuesday('09:00:40'), { type: 'take', inTurn: true }).thenRefused('alreadyTaken');
    desk.when(lin, tuesday('09:00:40'), accept).thenRefused('alreadyTaken');
    desk
      .when(lin, tuesday('09:00:40'), { ...accept, outOfTurnReason: '陈静离开' })
      .thenRefused('alreadyTaken');
  });

  it('RULES-3: of two who reach for the same request the slower is told that a colleague was quicker', () => {
    for (const history of [historyTo('accepted'), historyTo('underway'), historyTo('handled')]) {
      const gone = given(received(), taken(), ...history.slice(1));
      for (const one of [lin, sun]) {
        gone.when(one, tuesday('15:00'), { type: 'take', inTurn: true }).thenRefused('alreadyTaken');
        gone.when(one, tuesday('15:00'), accept).thenRefused('alreadyTaken');
      }
      // The quicker one, who presses twice, was overtaken by nobody.
      gone.when(chen, tuesday('15:00'), accept).thenRefused('wrongState');
      // What is no reaching for it is refused for the state.
      gone.when(lin, tuesday('15:00'), { type: 'closeAssisted' }).thenRefused('wrongState');
    }
    given(...historyTo('closed'))
      .when(lin, wednesday('09:00'), accept)
      .thenRefused('wrongState');
    given(received(), closed({ reason: 'withdrawn', by: 'li' }))
      .when(lin, tuesday('15:00'), accept)
      .thenRefused('wrongState');
  });

  it('RULES-3: a supervisor takes over from a colleague with a reason, which is logged', () => {
    const desk = given(received(), taken());
    desk.when(sun, tuesday('09:01'), accept).thenRefused('reasonRequiredOutOfTurn');
    const state = desk
      .when(sun, tuesday('09:01'), { ...accept, outOfTurnReason: ' 陈静离开 ' })
      .thenThese({ type: 'taken', outOfTurnReason: '陈静离开' }, { type: 'accepted' });
    expect(state.takenBy).toBe('sun');
  });

  it('RULES-3: taking someone out of turn needs a reason, which is logged', () => {
    const out = { type: 'take', inTurn: false } as const;
    given(received()).when(chen, tuesday('09:00:30'), out).thenRefused('reasonRequiredOutOfTurn');
    given(received())
      .when(chen, tuesday('09:00:30'), { ...out, outOfTurnReason: '   ' })
      .thenRefused('reasonRequiredOutOfTurn');
    given(received())
      .when(chen, tuesday('09:00:30'), { ...out, outOfTurnReason: '孕妇，先办' })
      .thenThese({ type: 'taken', outOfTurnReason: '孕妇，先办' });
  });

  it('RULES-3: in turn no reason is kept, even when one was typed', () => {
    given(received())
      .when(chen, tuesday('09:00:30'), { type: 'take', inTurn: true, outOfTurnReason: '先办' })
      .thenThese({ type: 'taken', outOfTurnReason: null });
  });

  it('CRISIS-1: accepted as an emergency, an hour by the wall clock is promised, at any hour', () => {
    const night = given(received({ at: tuesday('22:00') })).when(chen, tuesday('22:10'), {
      ...accept,
      urgency: 'emergency',
    });
    const state = night.thenThese(
      { type: 'taken' },
      {
        type: 'accepted',
        urgency: 'emergency',
        resolution: { dueAt: tuesday('23:10'), certain: true },
        reply: { moment: 'emergency' },
      },
    );
    expect(state.urgency).toBe('emergency');
    expect(night.said()).toContain('今天 23:10');
  });

  it('CRISIS-1: what is no emergency after all gets the clock of its kind', () => {
    given(received({ urgency: 'emergency' }))
      .when(chen, tuesday('09:00:30'), { ...accept, urgency: 'routine' })
      .thenThese({ type: 'taken' }, { type: 'accepted', urgency: 'routine', resolution: RESOLUTION });
  });
});

describe('TEL-1: answer within three rings', () => {
  const words = { ...accept, reply: '您好，马上为您安排，谢谢。' };

  it('at the end of the third ring the answer is in time', () => {
    expect(given(received()).when(chen, tuesday('09:01'), words).said()).toBe(words.reply);
  });

  it('a moment later it apologises, after its greeting', () => {
    const said = given(received())
      .when(chen, tuesday('09:01') + 1, words)
      .said();
    expect(said).toMatch(/^您好，对不起，让您久等了。/);
  });

  it('the template apologises, too', () => {
    expect(given(received()).when(chen, tuesday('09:02'), accept).said()).toMatch(/对不起，让您久等了/);
  });

  it('an apology of one’s own is not doubled', () => {
    const own = { ...accept, reply: '您好，非常抱歉让您久等，马上为您安排，谢谢。' };
    expect(given(received()).when(chen, tuesday('09:10'), own).said()).toBe(own.reply);
  });

  it('only the first answer apologises', () => {
    const later = { type: 'dispatch', departmentId: 'engineering', technicianId: null } as const;
    const said = given(...historyTo('accepted'))
      .when(chen, tuesday('15:00'), later)
      .said();
    expect(said).not.toContain('久等');
  });

  it('HOURS-4: a night is no late answer', () => {
    const asleep = given(
      received({ at: tuesday('18:00'), firstAnswer: { dueAt: wednesday('08:01'), certain: true } }),
    );
    expect(asleep.when(chen, wednesday('08:00:30'), words).said()).toBe(words.reply);
  });
});

describe('what is said to a resident', () => {
  const message = (text: string) => ({ type: 'sendMessage', text, photoIds: [] }) as const;

  it('keeps the name that its sender gave it, and has none where they gave none', () => {
    const events = (clientId?: string) =>
      decide(
        {
          ...message('请问总阀关了吗？谢谢。'),
          by: chen,
          at: tuesday('09:05'),
          ...(clientId ? { clientId } : {}),
        },
        given(received()).state,
        contextAt(tuesday('09:05')),
      );
    expect(events('m1')[0]).toMatchObject({ type: 'messageSent', clientId: 'm1' });
    expect(Object.keys(events()[0] ?? {})).not.toContain('clientId');
  });

  it('TEN-6: a conversation begins with a greeting, put there if it is missing', () => {
    expect(given(received()).when(chen, tuesday('09:00:30'), message('请问总阀关了吗？')).said()).toBe(
      '您好，请问总阀关了吗？',
    );
  });

  it('TEN-1: what the flow added counts among the words that are there', () => {
    given(received())
      .when(chen, tuesday('09:05'), message('请问总阀关了吗？谢谢。'))
      .thenThese({ type: 'messageSent', reply: { present: ['您好', '请', '谢谢', '对不起'], missing: [] } });
  });

  it('TEN-6: later words need no greeting', () => {
    const text = '师傅下午到，请您放心。';
    expect(
      given(...historyTo('accepted'))
        .when(chen, tuesday('09:10'), message(text))
        .said(),
    ).toBe(text);
  });

  it('TEN-2: forbidden words cannot be sent at any step', () => {
    const rude = '干什么的？到哪里去？';
    const open = given(received());
    open.when(chen, tuesday('09:00:30'), { ...accept, reply: rude }).thenRefused('tabooPhrase');
    open.when(chen, tuesday('09:00:30'), message(rude)).thenRefused('tabooPhrase');
    const then = given(...historyTo('accepted'));
    then.when(chen, tuesday('09:10'), { type: 'askBack', question: rude }).thenRefused('tabooPhrase');
    then
      .when(chen, tuesday('09:10'), {
        type: 'dispatch',
        departmentId: 'engineering',
        technicianId: null,
        reply: rude,
      })
      .thenRefused('tabooPhrase');
    const work = given(...historyTo('underway'));
    work
      .when(wang, tuesday('10:30'), { type: 'hold', reason: '等配件', reply: rude })
      .thenRefused('tabooPhrase');
    work
      .when(wang, tuesday('10:30'), { type: 'handle', note: '好了', photoIds: [], reply: rude })
      .thenRefused('tabooPhrase');
    const callback = { type: 'recordCallback', channel: 'phone', seconds: null, reply: rude } as const;
    for (const verdict of ['satisfied', 'notSatisfied', 'unreached'] as const) {
      given(...historyTo('handled'))
        .when(chen, tuesday('15:00'), { ...callback, verdict, words: '还在漏' })
        .thenRefused('tabooPhrase');
    }
  });

  it('TEN-2: a company’s own forbidden words count as well', () => {
    given(received())
      .when(chen, tuesday('09:00:30'), message('这事不归我管'), {
        taboos: [{ phrase: '不归我管', suggestion: '我帮您联系负责的同事' }],
      })
      .thenRefused('tabooPhrase');
  });

  it('a resident may be angry: what they write is never judged', () => {
    given(received()).when(li, tuesday('09:02'), message('有什么事！')).thenThese({ type: 'messageSent' });
  });

  it('an unfilled blank cannot be sent', () => {
    given(received())
      .when(chen, tuesday('09:00:30'), message('您好，{time} 前到。'))
      .thenRefused('unfilledBlank');
  });

  it('where no template can be filled, somebody has to write', () => {
    given(received())
      .when(chen, tuesday('09:00:30'), accept, {
        templates: [{ id: 'own', moment: 'acknowledgement', text: '您好，{ahead}位在前，{progress}' }],
      })
      .thenRefused('unfilledBlank');
  });

  it('the first template whose blanks can all be filled is sent', () => {
    const said = given(received())
      .when(chen, tuesday('09:00:30'), accept, {
        templates: [
          { id: 'a', moment: 'progress', text: '您好，别的时刻，谢谢。' },
          { id: 'b', moment: 'acknowledgement', text: '您好，前面{ahead}位，谢谢。' },
          { id: 'c', moment: 'acknowledgement', text: '您好，{matter}，{time} 前，谢谢。' },
          { id: 'd', moment: 'acknowledgement', text: '您好，收到，谢谢。' },
        ],
      })
      .said();
    expect(said).toBe('您好，厨房漏水，明天 09:00 前，谢谢。');
  });

  it('TEN-1: which of the five words are there and which are missing is kept with the reply', () => {
    given(received())
      .when(chen, tuesday('09:00:30'), { ...accept, reply: '您好，收到了。' })
      .thenThese(
        { type: 'taken' },
        {
          type: 'accepted',
          reply: { text: '您好，收到了。', moment: 'acknowledgement', present: ['您好'], missing: ['谢谢'] },
        },
      );
  });

  it('DESK-5: a repair is visited, everything else is answered', () => {
    const dispatch = { type: 'dispatch', departmentId: 'engineering', technicianId: null } as const;
    given(received(), accepted())
      .when(chen, tuesday('09:05'), dispatch)
      .thenThese({ type: 'dispatched', reply: { moment: 'dispatched' } });
    given(received({ kind: 'complaint' }), accepted())
      .when(chen, tuesday('09:05'), dispatch)
      .thenThese({ type: 'dispatched', reply: { moment: 'entrusted' } });
  });

  it('an empty message is refused, unless a resident sends a photo', () => {
    const open = given(received());
    open.when(li, tuesday('09:02'), message('  ')).thenRefused('textRequired', { field: 'text' });
    open
      .when(li, tuesday('09:02'), { type: 'sendMessage', text: ' ', photoIds: ['p1'] })
      .thenThese({ type: 'messageSent', from: 'resident', text: '', photoIds: ['p1'], reply: null });
    open
      .when(chen, tuesday('09:02'), { type: 'sendMessage', text: ' ', photoIds: ['p1'] })
      .thenRefused('textRequired', { field: 'text' });
  });

  it('RULES-4: a word from the resident waits for an answer, a word from staff is one', () => {
    const waiting = given(...historyTo('dispatched'))
      .when(li, tuesday('09:30'), message('几点到？'))
      .thenThese({ type: 'messageSent', from: 'resident' });
    expect(waiting.waitingSince).toBe(tuesday('09:30'));
    const answered = given(received())
      .when(chen, tuesday('09:00:40'), message('您好，请您稍等。'))
      .thenThese({ type: 'messageSent', from: 'staff', reply: { moment: 'progress' } });
    expect(answered).toMatchObject({
      waitingSince: null,
      firstAnsweredAt: tuesday('09:00:40'),
      greeted: true,
      status: 'received',
    });
  });
});

describe('TEN-4: not sure of the answer', () => {
  const checking = {
    type: 'sendMessage',
    text: '对不起，请您稍等，我了解一下再回复您。',
    photoIds: [],
    moment: 'checking',
  } as const;

  it('“I will find out” promises a reply within thirty open minutes', () => {
    const state = given(...historyTo('accepted'))
      .when(chen, tuesday('11:45'), checking)
      .thenThese(
        { type: 'messageSent' },
        { type: 'replyPromised', moment: 'checking', promise: { dueAt: tuesday('13:15'), certain: true } },
      );
    expect(state.replyPromise).toEqual({ dueAt: tuesday('13:15'), certain: true });
  });

  it('CRISIS-1: in an emergency the half hour runs by the wall clock', () => {
    given(received({ urgency: 'emergency' }), accepted({ urgency: 'emergency' }))
      .when(chen, tuesday('11:45'), checking)
      .thenThese({ type: 'messageSent' }, { type: 'replyPromised', promise: { dueAt: tuesday('12:15') } });
  });

  it('no other moment promises one', () => {
    given(...historyTo('accepted'))
      .when(chen, tuesday('11:45'), { ...checking, moment: 'progress' })
      .thenThese({ type: 'messageSent', reply: { moment: 'progress' } });
  });

  it('the next word from staff keeps the promise', () => {
    const { state } = given(
      ...historyTo('accepted'),
      {
        type: 'replyPromised',
        at: tuesday('09:10'),
        by: 'chen',
        promise: { dueAt: tuesday('09:40'), certain: true },
        moment: 'checking',
      },
      dispatched({ at: tuesday('09:20') }),
    );
    expect(state.replyPromise).toBeNull();
  });
});

describe('DESK-2: asking back', () => {
  it('the resident is asked, and it is their turn', () => {
    const state = given(...historyTo('accepted'))
      .when(chen, tuesday('09:03'), { type: 'askBack', question: '请问总阀关了吗？谢谢。' })
      .thenThese({ type: 'askedBack', reply: { text: '请问总阀关了吗？谢谢。', moment: 'askBack' } });
    expect(state).toMatchObject({ awaitingResident: true, waitingSince: null });
  });

  it('a question is needed', () => {
    given(...historyTo('accepted'))
      .when(chen, tuesday('09:03'), { type: 'askBack', question: ' ' })
      .thenRefused('textRequired', { field: 'question' });
  });

  it('their answer gives the turn back to the desk', () => {
    const state = given(...historyTo('accepted'), askedBack())
      .when(li, tuesday('09:20'), { type: 'sendMessage', text: '关了', photoIds: [] })
      .thenThese({ type: 'messageSent', from: 'resident' });
    expect(state).toMatchObject({ awaitingResident: false, waitingSince: tuesday('09:20') });
  });
});

describe('urging', () => {
  const urge = { type: 'urge' } as const;

  it('an urge waits for an answer, and is counted', () => {
    const state = given(...historyTo('dispatched'))
      .when(li, tuesday('14:00'), urge)
      .thenThese({ type: 'urged' });
    expect(state).toMatchObject({ urges: 1, lastUrgedAt: tuesday('14:00'), waitingSince: tuesday('14:00') });
  });

  it('who waits already does not move back in the queue by urging', () => {
    const state = given(received()).when(li, tuesday('09:05'), urge).thenThese({ type: 'urged' });
    expect(state.waitingSince).toBe(tuesday('09:00'));
  });

  it('once in half an hour', () => {
    const urged = given(...historyTo('dispatched'), { type: 'urged', at: tuesday('14:00'), by: 'li' });
    urged.when(li, tuesday('14:29:59'), urge).thenRefused('urgedRecently', { again: tuesday('14:30') });
    const state = urged.when(li, tuesday('14:30'), urge).thenThese({ type: 'urged' });
    expect(state.urges).toBe(2);
  });

  it('handled work is confirmed, not urged', () => {
    given(...historyTo('handled'))
      .when(li, tuesday('14:00'), urge)
      .thenRefused('wrongState');
  });
});

describe('escalating', () => {
  const system = { personId: 'system', role: 'system', departmentId: null, roomIds: [] } as const;
  const overdue = { type: 'escalate', promise: 'resolution', reason: '1773190830000' } as const;

  it('DESK-5: a broken promise rises to the supervisor, once', () => {
    const state = given(...historyTo('dispatched'))
      .when(system, nextMonday('09:00'), overdue)
      .thenThese({
        type: 'escalated',
        promise: 'resolution',
        reason: '1773190830000',
      });
    expect(state.escalations).toEqual([
      { promise: 'resolution', reason: '1773190830000', at: nextMonday('09:00') },
    ]);
    given(...historyTo('dispatched'), {
      ...overdue,
      type: 'escalated',
      at: nextMonday('09:00'),
      by: 'system',
    })
      .when(system, nextMonday('10:00'), overdue)
      .thenNothing();
  });

  it('a promise that was made anew and broken again rises again', () => {
    given(...historyTo('dispatched'), {
      ...overdue,
      type: 'escalated',
      at: nextMonday('09:00'),
      by: 'system',
    })
      .when(system, nextMonday('10:00'), { ...overdue, reason: '1773200000000' })
      .thenThese({ type: 'escalated' });
  });

  it('people may raise the same thing again', () => {
    const manual = { type: 'escalate', promise: 'manual', reason: '需要主管协调' } as const;
    given(...historyTo('underway'), { ...manual, type: 'escalated', at: tuesday('10:10'), by: 'wang' })
      .when(wang, tuesday('10:20'), manual)
      .thenThese({ type: 'escalated', promise: 'manual' });
  });

  it('the system raises each promise, though for a reason that reads the same', () => {
    given(...historyTo('underway'), { ...overdue, type: 'escalated', at: nextMonday('09:00'), by: 'system' })
      .when(system, nextMonday('10:00'), { ...overdue, promise: 'promisedReply' })
      .thenThese({ type: 'escalated', promise: 'promisedReply' });
  });

  it('and say why', () => {
    given(...historyTo('underway'))
      .when(wang, tuesday('10:20'), { type: 'escalate', promise: 'manual', reason: ' ' })
      .thenRefused('textRequired', { field: 'reason' });
  });
});

describe('a photo that no machine could judge', () => {
  const judge = (verdict: 'released' | 'refused') =>
    ({ type: 'judgePhoto', photoId: 'photo-1', verdict }) as const;

  it.each([
    ['released', 'photoReleased'],
    ['refused', 'photoRefused'],
  ] as const)('is %s by a supervisor, and nothing else about the request changes', (verdict, type) => {
    for (const status of ['received', 'underway', 'closed'] as const) {
      const { state, when } = given(...historyTo(status));
      const after = when(sun, tuesday('15:00'), judge(verdict)).thenThese({ type, photoId: 'photo-1' });
      expect(after).toEqual({ ...state, version: state.version + 1 });
    }
  });
});
