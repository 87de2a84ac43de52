import { mayRead, permittedCommands, SYSTEM } from '../../../src/domain/access';
import {
  type Command,
  decide,
  replay,
  type ServiceRequest,
  type ServiceRequestEvent,
  STATUSES,
} from '../../../src/domain/service-request';
import { COMMANDS, WELL_FORMED } from '../support/commands';
import { contextAt } from '../support/context';
import { isBarred, refusalOf } from '../support/given';
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
import { EVERYONE } from '../support/people';
import { wednesday } from '../support/times';

const assistance = received({ kind: 'assistance' });
const aboutWindow = received({ kind: 'complaint', aboutWindow: true });
const aboutWang = received({ kind: 'complaint', aboutStaffId: 'wang' });

const HISTORIES: Readonly<Record<string, readonly ServiceRequestEvent[]>> = {
  ...Object.fromEntries(STATUSES.map((status) => [`a repair that is ${status}`, historyTo(status)])),
  'assistance, received': [assistance],
  'assistance, accepted': [assistance, accepted()],
  'assistance, closed': [assistance, accepted(), closed({ reason: 'assisted' })],
  'a complaint about the window': [aboutWindow],
  'a complaint about the window, sent to the desk': [
    aboutWindow,
    accepted(),
    dispatched({ departmentId: 'desk', technicianId: null }),
  ],
  'a complaint about a technician, sent to his department': [
    aboutWang,
    accepted(),
    dispatched({ technicianId: null }),
  ],
  'sent to a department': [received(), accepted(), dispatched({ technicianId: null })],
  'worked on by the desk': [
    received(),
    accepted(),
    dispatched({ technicianId: 'chen' }),
    started({ by: 'chen' }),
    handled({ by: 'chen' }),
  ],
  'back from work': [...historyTo('handled'), returned()],
  withdrawn: [received(), closed({ reason: 'withdrawn', by: 'li' })],
};

const AT = wednesday('10:00');
const context = contextAt(AT);

describe('RULES-5: the app shows exactly the buttons that the server would not refuse', () => {
  it.each(Object.entries(HISTORIES))('%s', (_what, history) => {
    const state = replay(history) as ServiceRequest;
    for (const actor of [...EVERYONE, SYSTEM]) {
      const shown = permittedCommands(actor, state);
      const accepts = COMMANDS.filter((type) => {
        const command = { ...WELL_FORMED[type], by: actor, at: AT } as Command;
        const code = refusalOf(() => decide(command, state, context))?.code;
        if (code !== undefined && !mayRead(actor, state)) expect(code).toBe('notFound');
        return !isBarred(code, state);
      });
      expect({ actor: actor.personId, commands: [...shown].sort() }).toEqual({
        actor: actor.personId,
        commands: [...accepts].sort(),
      });
    }
  });

  it('to whoever has no part in it, a request does not exist, whatever they try', () => {
    const state = replay(historyTo('handled')) as ServiceRequest;
    const strangers = EVERYONE.filter((actor) => !mayRead(actor, state)).map(({ personId }) => personId);
    expect(strangers).toEqual(['zhang', 'zhao', 'he', 'admin', 'gao']);
  });
});
