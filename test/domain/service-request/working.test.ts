import { given } from '../support/given';
import {
  accepted,
  askedBack,
  dispatched,
  handled,
  held,
  historyTo,
  RESOLUTION,
  received,
  started,
} from '../support/history';
import { chen, he, li, sun, wang, zhao } from '../support/people';
import { friday, nextMonday, thursday, tuesday, wednesday } from '../support/times';

const dispatch = { type: 'dispatch', departmentId: 'engineering', technicianId: 'wang' } as const;

describe('DESK-5: dispatching', () => {
  it('to a person, the promise of the acceptance stands', () => {
    const state = given(...historyTo('accepted'))
      .when(chen, tuesday('09:05'), dispatch)
      .thenThese({
        type: 'dispatched',
        departmentId: 'engineering',
        technicianId: 'wang',
        resolution: RESOLUTION,
      });
    expect(state).toMatchObject({
      status: 'dispatched',
      acceptedBy: 'chen',
      assignment: { departmentId: 'engineering', technicianId: 'wang', dispatchedAt: tuesday('09:05') },
    });
  });

  it('the resident is told the department and the time', () => {
    const said = given(...historyTo('accepted'))
      .when(chen, tuesday('09:05'), dispatch)
      .said();
    expect(said).toContain('工程部');
    expect(said).toContain('明天 09:00');
  });

  it('the desk may promise a time of its own, in open minutes', () => {
    const soon = given(...historyTo('accepted')).when(chen, tuesday('11:30'), {
      ...dispatch,
      withinOpenMinutes: 60,
    });
    const state = soon.thenThese({
      type: 'dispatched',
      resolution: { dueAt: tuesday('13:30'), certain: true },
    });
    expect(state.resolution).toEqual({ dueAt: tuesday('13:30'), certain: true });
    expect(soon.said()).toContain('今天 13:30');
  });

  it('CRISIS-1: in an emergency its minutes run by the wall clock', () => {
    given(received({ urgency: 'emergency' }), accepted({ urgency: 'emergency' }))
      .when(chen, tuesday('22:00'), { ...dispatch, withinOpenMinutes: 20 })
      .thenThese({ type: 'dispatched', resolution: { dueAt: tuesday('22:20'), certain: true } });
  });

  it('DESK-3: assistance is never dispatched', () => {
    given(received({ kind: 'assistance' }), accepted())
      .when(chen, tuesday('09:05'), dispatch)
      .thenRefused('wrongState');
  });

  it('RULES-5: nothing is dispatched before it is accepted, nor twice', () => {
    given(received())
      .when(chen, tuesday('09:05'), dispatch)
      .thenRefused('wrongState', { status: 'received' });
    given(...historyTo('dispatched'))
      .when(chen, tuesday('09:06'), dispatch)
      .thenRefused('wrongState');
  });

  it('RULES-8: never to the person complained about', () => {
    const about = given(received({ kind: 'complaint', aboutStaffId: 'wang' }), accepted());
    about.when(chen, tuesday('09:05'), dispatch).thenRefused('supervisorOnly', { field: 'technicianId' });
    about
      .when(chen, tuesday('09:05'), { ...dispatch, technicianId: 'zhao' })
      .thenThese({ type: 'dispatched', technicianId: 'zhao' });
    given(
      received({ kind: 'complaint', aboutStaffId: 'wang' }),
      accepted(),
      dispatched({ technicianId: 'zhao' }),
    )
      .when(zhao, tuesday('09:30'), { ...dispatch, type: 'reassign', reason: '忙' })
      .thenRefused('supervisorOnly', { field: 'technicianId' });
  });
});

describe('starting', () => {
  const start = { type: 'start' } as const;

  it('by the one it was given to; from then on they have worked on it', () => {
    const state = given(...historyTo('dispatched'))
      .when(wang, tuesday('10:00'), start)
      .thenThese({ type: 'started' });
    expect(state).toMatchObject({ status: 'underway', startedAt: tuesday('10:00'), workedBy: ['wang'] });
  });

  it('by anyone of the department, while nobody is named; then it is theirs', () => {
    const open = given(received(), accepted(), dispatched({ technicianId: null }));
    const state = open.when(zhao, tuesday('10:00'), start).thenThese({ type: 'started' });
    expect(state).toMatchObject({ assignment: { technicianId: 'zhao', dispatchedAt: tuesday('09:05') } });
    open.when(he, tuesday('10:00'), start).thenRefused('notFound');
  });

  it('not by a colleague, once somebody is named', () => {
    given(...historyTo('dispatched'))
      .when(zhao, tuesday('10:00'), start)
      .thenRefused('notFound');
  });
});

describe('passing on', () => {
  const reassign = {
    type: 'reassign',
    departmentId: 'engineering',
    technicianId: 'zhao',
    reason: '请假',
  } as const;

  it.each(['dispatched', 'underway'] as const)(
    'while %s: reassigned with a reason, and begun anew',
    (status) => {
      const state = given(...historyTo(status))
        .when(wang, tuesday('10:40'), { ...reassign, reason: ' 请假 ' })
        .thenThese({ type: 'reassigned', departmentId: 'engineering', technicianId: 'zhao', reason: '请假' });
      expect(state).toMatchObject({
        status: 'dispatched',
        acceptedBy: 'chen',
        assignment: { technicianId: 'zhao', dispatchedAt: tuesday('10:40') },
      });
      expect(state).not.toHaveProperty('startedAt');
    },
  );

  it('a reason is needed', () => {
    given(...historyTo('underway'))
      .when(wang, tuesday('10:40'), { ...reassign, reason: '' })
      .thenRefused('textRequired', { field: 'reason' });
    given(...historyTo('underway'))
      .when(wang, tuesday('10:40'), { type: 'sendBack', reason: '' })
      .thenRefused('textRequired', { field: 'reason' });
  });

  it('sent back to the desk with a reason', () => {
    const state = given(...historyTo('underway'))
      .when(wang, tuesday('10:40'), { type: 'sendBack', reason: ' 不归工程部 ' })
      .thenThese({ type: 'sentBack', reason: '不归工程部' });
    expect(state).toMatchObject({ status: 'accepted', acceptedBy: 'chen' });
    expect(state).not.toHaveProperty('assignment');
  });

  it('whoever began the work and passed it on has worked on it for good', () => {
    const { state } = given(
      ...historyTo('underway'),
      {
        type: 'reassigned',
        at: tuesday('10:40'),
        by: 'wang',
        departmentId: 'engineering',
        technicianId: 'zhao',
        reason: '请假',
      },
      started({ at: tuesday('10:50'), by: 'zhao' }),
    );
    expect(state.workedBy).toEqual(['wang', 'zhao']);
  });

  it('what was on hold is resumed first, so that the time it stood still is not lost', () => {
    const resolution = { dueAt: wednesday('10:00:30'), certain: true };
    const reassigned = given(...historyTo('onHold'))
      .when(wang, tuesday('11:30'), reassign)
      .thenThese({ type: 'resumed', resolution }, { type: 'reassigned' });
    expect(reassigned).toMatchObject({ status: 'dispatched', resolution, replyPromise: null });
    const sentBack = given(...historyTo('onHold'))
      .when(wang, tuesday('11:30'), { type: 'sendBack', reason: '不归工程部' })
      .thenThese({ type: 'resumed', resolution }, { type: 'sentBack' });
    expect(sentBack).toMatchObject({ status: 'accepted', resolution });
  });
});

describe('a hold pauses the clock', () => {
  const hold = { type: 'hold', reason: ' 等配件 ' } as const;
  const resume = { type: 'resume' } as const;

  it('with a reason, and a word promised within one open day', () => {
    const pause = given(...historyTo('underway')).when(wang, tuesday('10:30'), hold);
    const promise = { dueAt: wednesday('10:30'), certain: true };
    const state = pause.thenThese(
      { type: 'held', reason: '等配件', reply: { moment: 'onHold' } },
      { type: 'replyPromised', promise, moment: 'onHold' },
    );
    expect(state).toMatchObject({
      status: 'onHold',
      hold: { reason: '等配件', since: tuesday('10:30') },
      startedAt: tuesday('10:00'),
      replyPromise: promise,
    });
    expect(pause.said()).toContain('等配件');
    expect(pause.said()).toContain('明天 10:30');
  });

  it('a reason is needed', () => {
    given(...historyTo('underway'))
      .when(wang, tuesday('10:30'), { type: 'hold', reason: ' ' })
      .thenRefused('textRequired', { field: 'reason' });
  });

  it('the open minutes that were left are left when it goes on', () => {
    // Held on Tuesday at 10:30 with 6 h 30 min 30 s left; resumed on Thursday at 15:00.
    const state = given(...historyTo('onHold'), {
      type: 'replyPromised',
      at: tuesday('10:30'),
      by: 'wang',
      promise: { dueAt: wednesday('10:30'), certain: true },
      moment: 'onHold',
    })
      .when(wang, thursday('15:00'), resume)
      .thenThese({ type: 'resumed', resolution: { dueAt: friday('13:30:30'), certain: true } });
    expect(state).toMatchObject({ status: 'underway', startedAt: tuesday('10:00'), replyPromise: null });
  });

  it('a weekend on hold costs nothing, one at work neither', () => {
    given(...historyTo('underway'), held({ at: tuesday('16:00') }))
      .when(wang, nextMonday('08:00'), resume)
      .thenThese({ type: 'resumed', resolution: { dueAt: nextMonday('10:00:30'), certain: true } });
  });

  it('what was overdue stays overdue', () => {
    given(...historyTo('underway'), held({ at: wednesday('10:00') }))
      .when(wang, thursday('15:00'), resume)
      .thenThese({ type: 'resumed', resolution: RESOLUTION });
  });

  it('CRISIS-1: the wall clock of an emergency stands still as well', () => {
    const urgent = { urgency: 'emergency', resolution: { dueAt: tuesday('23:00'), certain: true } } as const;
    given(
      received({ urgency: 'emergency' }),
      accepted(urgent),
      dispatched({ resolution: urgent.resolution }),
      started({ at: tuesday('22:10') }),
      held({ at: tuesday('22:30') }),
    )
      .when(wang, tuesday('22:50'), resume)
      .thenThese({ type: 'resumed', resolution: { dueAt: tuesday('23:20'), certain: true } });
  });

  it('only work that is underway is held, and only what is on hold goes on', () => {
    given(...historyTo('dispatched'))
      .when(wang, tuesday('10:30'), hold)
      .thenRefused('wrongState');
    given(...historyTo('underway'))
      .when(wang, tuesday('10:30'), resume)
      .thenRefused('wrongState');
    given(...historyTo('onHold'))
      .when(wang, tuesday('10:40'), { type: 'handle', note: '好了', photoIds: [] })
      .thenRefused('wrongState');
  });

  it('a supervisor may hold and resume for the technician', () => {
    given(...historyTo('underway'))
      .when(sun, tuesday('10:30'), hold)
      .thenThese({ type: 'held' }, { type: 'replyPromised' });
    given(...historyTo('onHold'))
      .when(sun, tuesday('11:30'), resume)
      .thenThese({ type: 'resumed' });
  });
});

describe('DESK-6: handled', () => {
  const handle = { type: 'handle', note: ' 更换了软管 ', photoIds: ['p1'] } as const;

  it('the callback is due after one open day', () => {
    const state = given(...historyTo('underway'))
      .when(wang, tuesday('11:00'), handle)
      .thenThese({
        type: 'handled',
        note: '更换了软管',
        photoIds: ['p1'],
        aftermath: null,
        callback: { dueAt: wednesday('11:00'), certain: true },
      });
    expect(state).toMatchObject({
      status: 'handled',
      handling: { by: 'wang', at: tuesday('11:00'), note: '更换了软管', photoIds: ['p1'] },
      attempts: [],
      waitingSince: null,
    });
  });

  it('handled on a Friday, the callback is due on Monday', () => {
    given(...historyTo('underway'))
      .when(wang, friday('16:00'), handle)
      .thenThese({ type: 'handled', callback: { dueAt: nextMonday('16:00'), certain: true } });
  });

  it('the resident is told what was done and by when they will be called', () => {
    const said = given(...historyTo('underway'))
      .when(wang, tuesday('11:00'), handle)
      .said();
    expect(said).toContain('更换了软管');
    expect(said).toContain('明天 11:00');
  });

  it('a note is needed', () => {
    given(...historyTo('underway'))
      .when(wang, tuesday('11:00'), { ...handle, note: '' })
      .thenRefused('textRequired', { field: 'note' });
  });

  it('a question that is still open is open no longer: the resident is asked to confirm', () => {
    const { state } = given(
      ...historyTo('underway'),
      askedBack({ at: tuesday('10:10'), by: 'wang' }),
      handled(),
    );
    expect(state.awaitingResident).toBe(false);
  });

  it('CRISIS-1: an emergency needs an aftermath note', () => {
    const emergency = given(
      received({ urgency: 'emergency' }),
      accepted({ urgency: 'emergency' }),
      dispatched(),
      started(),
    );
    emergency.when(wang, tuesday('11:00'), handle).thenRefused('aftermathRequired');
    emergency.when(wang, tuesday('11:00'), { ...handle, aftermath: '  ' }).thenRefused('aftermathRequired');
    emergency
      .when(wang, tuesday('11:00'), { ...handle, aftermath: ' 加装了止水阀 ' })
      .thenThese({ type: 'handled', aftermath: '加装了止水阀' });
  });

  it('RULES-5: only the one who works on it can say that it is handled, whatever the role', () => {
    for (const other of [chen, sun, li]) {
      given(...historyTo('underway'))
        .when(other, tuesday('11:00'), handle)
        .thenRefused('notPermitted');
    }
    given(...historyTo('dispatched'))
      .when(wang, tuesday('11:00'), handle)
      .thenRefused('wrongState');
  });
});
