import {
  mayRead,
  type Party,
  partiesOf,
  permittedCommands,
  SYSTEM,
  sideOf,
  WHEN,
  WHO_MAY,
} from '../../../src/domain/access';
import {
  type CommandType,
  replay,
  type ServiceRequest,
  type ServiceRequestEvent,
  STATUSES,
} from '../../../src/domain/service-request';
import {
  accepted,
  closed,
  dispatched,
  handled,
  historyTo,
  received,
  returned,
  started,
} from '../support/history';
import {
  admin,
  chen,
  type EVERYONE,
  gao,
  he,
  li,
  lin,
  liu,
  qian,
  sun,
  wang,
  zhang,
  zhao,
} from '../support/people';
import { tuesday } from '../support/times';

const state = (...history: ServiceRequestEvent[]) => replay(history) as ServiceRequest;
const parties = (actor: (typeof EVERYONE)[number], request: ServiceRequest) =>
  [...partiesOf(actor, request)].sort();

/** A readable table: the first row names the columns, a dot is a no. */
function table(text: string): Record<string, string[]> {
  const [head = '', ...rows] = text.trim().split('\n');
  const columns = head.trim().split(/\s+/);
  return Object.fromEntries(
    rows.map((row) => {
      const [name = '', ...cells] = row.trim().split(/\s+/);
      if (cells.length !== columns.length) throw new Error(`${name} has ${cells.length} cells`);
      return [name, columns.filter((_, at) => cells[at] !== '.')];
    }),
  );
}

const sorted = (rows: Readonly<Record<string, readonly string[]>>) =>
  Object.fromEntries(Object.entries(rows).map(([name, cells]) => [name, [...cells].sort()]));

describe('RULES-5: the two tables', () => {
  it('who may give each command', () => {
    const expected = table(`
                       requester desk supervisor assignee formerWorker system
      take             .         x    x          .        .            .
      accept           .         x    x          .        .            .
      askBack          .         x    x          x        .            .
      dispatch         .         x    x          .        .            .
      reassign         .         x    x          x        .            .
      start            .         .    .          x        .            .
      sendBack         .         .    .          x        .            .
      hold             .         .    x          x        .            .
      resume           .         .    x          x        .            .
      handle           .         .    .          x        .            .
      recordCallback   .         x    x          .        .            .
      answerCallback   x         .    .          .        .            .
      closeUnreached   .         .    x          .        .            .
      closeAssisted    .         x    x          .        .            .
      rate             x         .    .          .        .            .
      reopen           x         .    .          .        .            .
      withdraw         x         .    .          .        .            .
      urge             x         .    .          .        .            .
      sendMessage      x         x    x          x        .            .
      escalate         .         x    x          x        .            x
      judgePhoto       .         .    x          .        .            .
    `);
    expect(sorted(WHO_MAY)).toEqual(sorted(expected));
  });

  it('in which states each command fits', () => {
    const expected = table(`
                       received accepted dispatched underway onHold handled closed
      take             x        .        .          .        .      .       .
      accept           x        .        .          .        .      .       .
      askBack          .        x        x          x        x      .       .
      dispatch         .        x        .          .        .      .       .
      reassign         .        .        x          x        x      .       .
      start            .        .        x          .        .      .       .
      sendBack         .        .        x          x        x      .       .
      hold             .        .        .          x        .      .       .
      resume           .        .        .          .        x      .       .
      handle           .        .        .          x        .      .       .
      recordCallback   .        .        .          .        .      x       .
      answerCallback   .        .        .          .        .      x       .
      closeUnreached   .        .        .          .        .      x       .
      closeAssisted    .        x        .          .        .      .       .
      rate             .        .        .          .        .      .       x
      reopen           .        .        .          .        .      .       x
      withdraw         x        x        x          .        .      .       .
      urge             x        x        x          x        x      .       .
      sendMessage      x        x        x          x        x      x       .
      escalate         x        x        x          x        x      x       .
      judgePhoto       x        x        x          x        x      x       x
    `);
    expect(sorted(WHEN)).toEqual(sorted(expected));
  });
});

describe('what somebody is to a request', () => {
  const NOBODY: Party[] = [];

  it('a home’s repair is the affair of its household, and of nobody next door', () => {
    const repair = state(...historyTo('underway'));
    expect(parties(li, repair)).toEqual(['requester']);
    expect(parties(liu, repair)).toEqual(['requester']);
    expect(parties(zhang, repair)).toEqual(NOBODY);
  });

  it.each(['complaint', 'suggestion', 'inquiry', 'assistance'] as const)(
    'a %s is the filer’s own',
    (kind) => {
      const own = state(received({ kind }));
      expect(parties(li, own)).toEqual(['requester']);
      expect(parties(liu, own)).toEqual(NOBODY);
    },
  );

  it('a repair without a room is the filer’s alone', () => {
    const lobby = state(received({ roomId: null }));
    expect(parties(li, lobby)).toEqual(['requester']);
    expect(parties({ ...liu, roomIds: [] }, lobby)).toEqual(NOBODY);
  });

  it('the whole desk and every supervisor see what is not about the window', () => {
    const repair = state(received());
    for (const one of [chen, lin]) expect(parties(one, repair)).toEqual(['desk']);
    for (const one of [sun, qian]) expect(parties(one, repair)).toEqual(['supervisor']);
  });

  it('administrators and guards have no part in it, nor have technicians whom nobody has sent', () => {
    for (const one of [admin, gao, wang, he])
      expect(parties(one, state(...historyTo('accepted')))).toEqual(NOBODY);
  });

  it.each(['dispatched', 'underway', 'onHold'] as const)(
    'while %s it has the assignee whom it names',
    (status) => {
      const named = state(...historyTo(status));
      expect(parties(wang, named)).toContain('assignee');
      expect(parties(zhao, named)).toEqual(NOBODY);
      expect(parties(he, named)).toEqual(NOBODY);
    },
  );

  it('while nobody is named, everyone of the department is the assignee', () => {
    const open = state(received(), accepted(), dispatched({ technicianId: null }));
    for (const one of [wang, zhao]) expect(parties(one, open)).toEqual(['assignee']);
    for (const one of [he, gao, admin]) expect(parties(one, open)).toEqual(NOBODY);
    expect(parties(sun, open)).toEqual(['supervisor']);
  });

  it('work is given to those who do such work: a guard or an administrator of the department is no assignee', () => {
    const atTheGate = state(
      received(),
      accepted(),
      dispatched({ departmentId: 'security', technicianId: null }),
    );
    expect(parties(gao, atTheGate)).toEqual(NOBODY);
    const named = state(
      received(),
      accepted(),
      dispatched({ departmentId: 'security', technicianId: 'gao' }),
    );
    expect(parties(gao, named)).toEqual(NOBODY);
    const atDesk = state(received(), accepted(), dispatched({ departmentId: 'desk', technicianId: null }));
    expect(parties({ ...admin, departmentId: 'desk' }, atDesk)).toEqual(NOBODY);
    expect(parties({ ...sun, departmentId: 'desk' }, atDesk)).toEqual(['assignee', 'supervisor']);
    expect(parties(chen, atDesk)).toEqual(['assignee', 'desk']);
  });

  it.each(['handled', 'closed'] as const)(
    'when it is %s whoever worked on it may look, and no more',
    (status) => {
      const done = state(...historyTo(status));
      expect(parties(wang, done)).toEqual(['formerWorker']);
      expect(permittedCommands(wang, done)).toEqual([]);
    },
  );

  it('RULES-8: the desk never sees a complaint about the window, not even as an assignee or for its own work', () => {
    const complaint = received({ kind: 'complaint', aboutWindow: true });
    const atDesk = dispatched({ departmentId: 'desk', technicianId: null });
    for (const history of [
      [complaint],
      [complaint, accepted({ by: 'sun' }), atDesk],
      [complaint, accepted({ by: 'sun' }), atDesk, started({ by: 'chen' })],
      [complaint, accepted({ by: 'sun' }), atDesk, started({ by: 'chen' }), handled({ by: 'chen' })],
    ]) {
      for (const one of [chen, lin]) expect(parties(one, state(...history))).toEqual(NOBODY);
      expect(parties(sun, state(...history))).toEqual(['supervisor']);
      expect(parties(li, state(...history))).toEqual(['requester']);
    }
  });

  it('RULES-8: a complaint never reaches the person complained about, whoever that is', () => {
    for (const about of [chen, sun, wang]) {
      const complaint = received({ kind: 'complaint', aboutStaffId: about.personId });
      const sent = dispatched({ technicianId: null });
      expect(parties(about, state(complaint, accepted(), sent))).toEqual(NOBODY);
      expect(mayRead(about, state(complaint, accepted(), sent))).toBe(false);
    }
    const complaint = received({ kind: 'complaint', aboutStaffId: 'sun' });
    expect(parties(qian, state(complaint))).toEqual(['supervisor']);
    expect(parties(chen, state(complaint))).toEqual(['desk']);
  });

  it('the system keeps watch over promises, and does nothing else', () => {
    for (const status of STATUSES) {
      const expected: CommandType[] = status === 'closed' ? [] : ['escalate'];
      expect(parties(SYSTEM, state(...historyTo(status)))).toEqual(['system']);
      expect(permittedCommands(SYSTEM, state(...historyTo(status)))).toEqual(expected);
    }
  });

  it('a staff member is no party by living here: only the resident in the app is the requester', () => {
    expect(parties({ ...he, personId: 'li', roomIds: ['3-1201'] }, state(received()))).toEqual(NOBODY);
  });
});

describe('the buttons', () => {
  const buttons = (actor: (typeof EVERYONE)[number], ...history: ServiceRequestEvent[]) =>
    permittedCommands(actor, state(...history));

  it('DESK-3: assistance is helped and closed, never dispatched', () => {
    expect(buttons(chen, received({ kind: 'assistance' }), accepted())).toEqual([
      'askBack',
      'closeAssisted',
      'sendMessage',
      'escalate',
    ]);
    expect(buttons(chen, ...historyTo('accepted'))).toEqual([
      'askBack',
      'dispatch',
      'sendMessage',
      'escalate',
    ]);
  });

  it('DESK-6: what has been worked on is no longer withdrawn', () => {
    expect(buttons(li, ...historyTo('accepted'))).toEqual(['withdraw', 'urge', 'sendMessage']);
    expect(buttons(li, ...historyTo('handled'), returned())).toEqual(['urge', 'sendMessage']);
  });

  it('closed is rated or reopened, unless it was withdrawn', () => {
    expect(buttons(li, ...historyTo('closed'))).toEqual(['rate', 'reopen']);
    expect(buttons(li, received(), closed({ reason: 'withdrawn', by: 'li' }))).toEqual([]);
    expect(buttons(li, received({ kind: 'assistance' }), accepted(), closed({ reason: 'assisted' }))).toEqual(
      ['rate', 'reopen'],
    );
  });
});

const REASSIGNED = {
  type: 'reassigned',
  at: tuesday('10:40'),
  by: chen.personId,
  departmentId: 'engineering',
  technicianId: zhao.personId,
  reason: '请假',
} as const;

describe('the two sides of a conversation', () => {
  const side = (request: ServiceRequest) => ({
    filer: sideOf(li, request),
    household: sideOf(liu, request),
    neighbour: sideOf(zhang, request),
    desk: sideOf(chen, request),
    assignee: sideOf(wang, request),
    colleague: sideOf(zhao, request),
    supervisor: sideOf(sun, request),
    guard: sideOf(gao, request),
    system: sideOf(SYSTEM, request),
  });

  it('are the home and those who work on it; nobody else speaks', () => {
    expect(side(state(...historyTo('underway')))).toEqual({
      filer: 'resident',
      household: 'resident',
      neighbour: null,
      desk: 'staff',
      assignee: 'staff',
      colleague: null,
      supervisor: 'staff',
      guard: null,
      system: null,
    });
  });

  it('do not hold whoever has worked on it and only reads', () => {
    const before = state(...historyTo('underway'), { ...REASSIGNED });
    expect([mayRead(wang, before), sideOf(wang, before), sideOf(zhao, before)]).toEqual([
      true,
      null,
      'staff',
    ]);
  });
});

describe('the system itself', () => {
  it('is nobody of a home or a department', () => {
    expect(SYSTEM).toEqual({ personId: 'system', role: 'system', departmentId: null, roomIds: [] });
  });
});
