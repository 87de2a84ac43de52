import {
  mayReadVisit,
  permittedVisitCommands,
  type VisitActor,
  visitorOf,
} from '../../../src/domain/access/visit-access';
import { replayVisit, type Visit, type VisitEvent } from '../../../src/domain/visit';
import { admin, chen, gao, li, liu, sun, wang, zhang } from '../support/people';
import { tuesday } from '../support/times';
import { announced, entering, SEVERAL, system, told, visitor, walkedIn } from '../support/visits';

const AT = tuesday('15:00');
const state = (events: readonly VisitEvent[]) => replayVisit(events) as Visit;
const VISITS = {
  expected: state(announced()),
  atGate: state(told(announced(), [gao, AT, { type: 'arrive', gateNumber: 1, means: 'list' }])),
  inside: state(told(announced(), ...entering(AT))),
  'inside, may come again': state(told(announced(SEVERAL), ...entering(AT))),
  over: state(told(announced(), ...entering(AT), [gao, tuesday('16:00'), { type: 'checkOut' }])),
  withdrawn: state(told(announced(), [li, AT, { type: 'withdraw' }])),
  awaitingHost: state(walkedIn()),
  'welcome at the gate': state(told(walkedIn(), [li, AT, { type: 'answerHost', answer: 'welcome' }])),
  'walked in, inside': state(
    told(walkedIn(), [li, AT, { type: 'answerHost', answer: 'welcome' }], ...entering(AT).slice(2)),
  ),
  declined: state(told(walkedIn(), [li, AT, { type: 'answerHost', answer: 'decline' }])),
  unanswered: state(told(walkedIn(), [system, tuesday('16:00'), { type: 'lapse' }])),
} as const;
const can = (actor: VisitActor) =>
  Object.fromEntries(
    Object.entries(VISITS).map(([name, visit]) => [name, permittedVisitCommands(actor, visit).join(' ')]),
  );

describe('RULES-5: who may do what with a visit, and when', () => {
  it('the host', () => {
    expect(can(li)).toEqual({
      expected: 'share withdraw eraseVisitor',
      atGate: '',
      inside: 'share',
      'inside, may come again': 'share',
      over: 'eraseVisitor',
      withdrawn: 'eraseVisitor',
      awaitingHost: 'answerHost',
      'welcome at the gate': '',
      // Their pass was never theirs to share.
      'walked in, inside': '',
      declined: 'eraseVisitor',
      unanswered: 'eraseVisitor',
    });
  });

  it.each([gao, sun])('GATE-2: the gate ($personId)', (guard) => {
    expect(can(guard)).toEqual({
      expected: 'arrive mergeEntry',
      atGate: 'stamp turnAway mergeEntry',
      inside: 'checkOut mergeEntry',
      'inside, may come again': 'arrive checkOut mergeEntry',
      over: 'mergeEntry',
      withdrawn: 'mergeEntry',
      awaitingHost: 'recordHostAnswer turnAway',
      'welcome at the gate': 'stamp turnAway',
      'walked in, inside': 'checkOut',
      declined: '',
      unanswered: '',
    });
  });

  it('time itself: whoever never came, or was never answered, or was left at the gate', () => {
    const lapses = Object.entries(can(system)).filter(([, commands]) => commands === 'lapse');
    expect(lapses.map(([name]) => name)).toEqual([
      'expected',
      'atGate',
      'awaitingHost',
      'welcome at the gate',
    ]);
    expect(new Set(Object.values(can(system)))).toEqual(new Set(['lapse', '']));
  });

  it('nobody is forgotten twice', () => {
    const forgotten = state(
      told(announced(), [li, AT, { type: 'withdraw' }], [li, AT, { type: 'eraseVisitor' }]),
    );
    expect(permittedVisitCommands(li, forgotten)).toEqual([]);
  });

  it('whoever holds the shared address is nobody else', () => {
    expect(visitorOf('v1')).toEqual({ personId: 'visitor', role: 'visitor', visitId: 'v1' });
  });

  it('the visitor, of their own visit only', () => {
    expect(can(visitor)).toMatchObject({ expected: 'fillIn', inside: '', over: '' });
    expect(mayReadVisit(visitorOf('v2'), VISITS.expected)).toBe(false);
  });

  it('a household shares its walk-ins and not its guests', () => {
    expect(mayReadVisit(liu, VISITS.expected)).toBe(false);
    expect(permittedVisitCommands(liu, VISITS.awaitingHost)).toEqual(['answerHost']);
  });

  it.each([zhang, chen, wang, admin])('to $personId no visit exists', (stranger) => {
    for (const visit of Object.values(VISITS)) expect(mayReadVisit(stranger, visit)).toBe(false);
  });
});
