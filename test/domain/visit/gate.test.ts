import { isOverdue, usesOf, type Visit } from '../../../src/domain/visit';
import { refusalOf } from '../support/given';
import { admin, chen, gao, li, liu, sun, wang, zhang } from '../support/people';
import { thursday, tuesday } from '../support/times';
import {
  announced,
  entering,
  givenVisit,
  ONCE,
  REGULAR,
  SEVERAL,
  system,
  told,
  visitor,
  walkedIn,
} from '../support/visits';

const arrive = { type: 'arrive', gateNumber: 1, means: 'pass' } as const;
const stamp = (step: 'greet' | 'verify' | 'register' | 'issue' | 'guide') =>
  ({ type: 'stamp', step }) as const;
const AT = tuesday('15:00');
const arrived = told(announced(), [gao, AT, arrive]);
const verified = told(arrived, [gao, AT, stamp('greet')], [gao, AT, stamp('verify')]);
const inside = told(announced(), ...entering(AT));

describe('GATE-2: five steps in their order', () => {
  it('a scan begins an entry and uses the pass', () => {
    const after = givenVisit(...announced())
      .when(gao, AT, arrive)
      .thenThese({ type: 'arrived', no: 1, gateNumber: 1, means: 'pass' });
    expect(after).toMatchObject({ status: 'atGate', entries: [{ steps: {}, enteredAt: null }] });
    expect(usesOf(after)).toBe(1);
  });

  it('greet → verify, with which register is done → issue → guide, and the visitor is inside', () => {
    expect(Object.keys(inside.reduce((_, event) => event, {}))).toContain('step');
    const state = givenVisit(...inside).state;
    expect(state.status).toBe('inside');
    expect(Object.keys(state.entries[0]?.steps ?? {})).toEqual([
      'greet',
      'verify',
      'register',
      'issue',
      'guide',
    ]);
    expect(state.entries[0]?.steps).toMatchObject({ verify: { by: 'gao' }, register: { by: 'system' } });
  });

  it.each(['issue', 'guide', 'register', 'verify'] as const)('%s does not come first', (step) => {
    givenVisit(...arrived)
      .when(gao, AT, stamp(step))
      .thenRefused('stepOutOfOrder');
  });

  it('issue and guide do not come before verify, nor any step twice', () => {
    const greeted = told(arrived, [gao, AT, stamp('greet')]);
    for (const step of ['issue', 'guide', 'greet'] as const)
      givenVisit(...greeted)
        .when(sun, AT, stamp(step))
        .thenRefused('stepOutOfOrder');
    givenVisit(...verified)
      .when(gao, AT, stamp('guide'))
      .thenRefused('stepOutOfOrder');
  });

  it('a single-use pass is used once: while at the gate, inside, and after', () => {
    for (const history of [arrived, inside])
      givenVisit(...history)
        .when(gao, AT, arrive)
        .thenRefused('passUsedUp');
    const left = told(inside, [gao, tuesday('16:00'), { type: 'checkOut' }]);
    expect(givenVisit(...left).state).toMatchObject({ status: 'over', endedAt: tuesday('16:00') });
    givenVisit(...left)
      .when(gao, tuesday('16:10'), arrive)
      .thenRefused('passUsedUp');
  });

  it('too early, too late, and two minutes of grace between two honest clocks', () => {
    const expected = givenVisit(...announced());
    expected.when(gao, tuesday('13:00'), arrive).thenRefused('visitTooEarly');
    expected.when(gao, tuesday('13:28'), arrive).thenThese({ type: 'arrived' });
    expected.when(gao, tuesday('18:02'), arrive).thenThese({ type: 'arrived' });
    expected.when(gao, tuesday('18:03'), arrive).thenRefused('visitWindowOver');
  });

  it('several entries: expected again after each, over after the last', () => {
    const once = told(announced(SEVERAL), ...entering(AT), [gao, tuesday('15:30'), { type: 'checkOut' }]);
    expect(givenVisit(...once).state.status).toBe('expected');
    const twice = told(once, ...entering(tuesday('16:00')), [gao, tuesday('17:00'), { type: 'checkOut' }]);
    expect(givenVisit(...twice).state.status).toBe('over');
  });

  it('a regular visitor who left without a word is let in again, and has left before', () => {
    const tuesdayInside = told(announced(REGULAR, tuesday('08:00')), ...entering(tuesday('09:00')));
    const after = givenVisit(...tuesdayInside)
      .when(gao, thursday('09:00'), arrive)
      .thenThese({ type: 'left', ends: false }, { type: 'arrived', no: 2 });
    expect(after.status).toBe('atGate');
  });

  it('turned away before a card was given out, the use is given back; after it, it is not', () => {
    const back = givenVisit(...verified)
      .when(gao, AT, { type: 'turnAway', reason: 'notVerified' })
      .thenThese({ type: 'turnedAway', useReturned: true, ends: false });
    expect(back).toMatchObject({ status: 'expected', entries: [{ turnedAway: 'notVerified' }] });
    expect(usesOf(back)).toBe(0);
    const issued = told(verified, [gao, AT, stamp('issue')]);
    const gone = givenVisit(...issued)
      .when(gao, AT, { type: 'turnAway', reason: 'leftAgain' })
      .thenThese({ type: 'turnedAway', useReturned: false, ends: true });
    expect(gone.status).toBe('over');
  });

  it('overdue: inside after the end of the window', () => {
    const { state } = givenVisit(...inside);
    expect(isOverdue(state, tuesday('18:00'))).toBe(false);
    expect(isOverdue(state, tuesday('18:00') + 1)).toBe(true);
  });
});

describe('the host', () => {
  it('withdraws while the visitor is expected, and not when they are inside', () => {
    const after = givenVisit(...announced())
      .when(li, AT, { type: 'withdraw' })
      .thenThese({ type: 'withdrawn' });
    expect(after).toMatchObject({ status: 'withdrawn', withdrawnAt: AT, endedAt: AT });
    givenVisit(...inside)
      .when(li, AT, { type: 'withdraw' })
      .thenRefused('wrongState');
  });

  it('has the visitor erased: a visit that is still expected ends with it, one inside waits', () => {
    givenVisit(...announced())
      .when(li, AT, { type: 'eraseVisitor' })
      .thenThese({ type: 'withdrawn' }, { type: 'visitorErased' });
    givenVisit(...inside)
      .when(li, AT, { type: 'eraseVisitor' })
      .thenRefused('wrongState');
    const erased = told(announced(), [li, AT, { type: 'eraseVisitor' }]);
    givenVisit(...erased)
      .when(li, AT, { type: 'eraseVisitor' })
      .thenRefused('wrongState');
  });

  it('shares once: again is the same address', () => {
    const shared = told(announced(), [li, AT, { type: 'share' }]);
    expect(givenVisit(...shared).state.sharedUntil).toBe(tuesday('18:00'));
    givenVisit(...shared)
      .when(li, AT, { type: 'share' })
      .thenNothing();
  });

  it('RULES-2: announces visitors to a room of their own only', () => {
    expect(refusalOf(() => announced({ ...ONCE }))).toBeUndefined();
    const elsewhere = refusalOf(() => told(announced(), [zhang, AT, { type: 'withdraw' }]));
    expect(elsewhere?.code).toBe('notFound');
  });

  it('nobody comes: the visit ends by itself', () => {
    const expected = givenVisit(...announced());
    expected.when(system, tuesday('18:02'), { type: 'lapse' }).thenNothing();
    expected.when(system, tuesday('18:03'), { type: 'lapse' }).thenThese({ type: 'ended' });
  });

  it('an entry that was begun and forgotten ends, too, hours later', () => {
    const atGate = givenVisit(...arrived);
    atGate.when(system, tuesday('20:00'), { type: 'lapse' }).thenNothing();
    const after = atGate
      .when(system, thursday('00:00'), { type: 'lapse' })
      .thenThese({ type: 'turnedAway', ends: true });
    expect(after.status).toBe('over');
  });
});

describe('the visitor, by the shared address', () => {
  it('writes their own name with consent, and not without', () => {
    givenVisit(...announced())
      .when(visitor, AT, { type: 'fillIn', consent: true })
      .thenThese({ type: 'filledIn', by: 'visitor' });
    givenVisit(...announced())
      .when(visitor, AT, { type: 'fillIn', consent: false })
      .thenRefused('visitorConsentRequired');
  });

  it('can do nothing else', () => {
    givenVisit(...announced())
      .when(visitor, AT, { type: 'withdraw' })
      .thenRefused('notPermitted');
  });
});

describe('GATE-5: somebody unexpected is asked politely, registered, and the host is asked', () => {
  it('is greeted and waits; ten minutes to answer', () => {
    const { state } = givenVisit(...walkedIn());
    expect(state).toMatchObject({
      status: 'awaitingHost',
      hostId: null,
      hostDueAt: tuesday('15:10'),
      entries: [{ means: 'walkIn', steps: { greet: { by: 'gao' } } }],
    });
  });

  it('is not kept without consent', () => {
    expect(refusalOf(() => walkedIn(AT, false))?.code).toBe('visitorConsentRequired');
  });

  it('everybody of the room may welcome them; the steps go on with verify', () => {
    for (const host of [li, liu]) {
      const after = givenVisit(...walkedIn())
        .when(host, tuesday('15:05'), { type: 'answerHost', answer: 'welcome' })
        .thenThese({ type: 'hostAnswered', answer: 'welcome', byTelephone: false });
      expect(after).toMatchObject({ status: 'atGate', hostId: host.personId });
    }
    const welcome = told(walkedIn(), [li, AT, { type: 'answerHost', answer: 'welcome' }]);
    givenVisit(...welcome)
      .when(gao, AT, stamp('verify'))
      .thenThese({ type: 'stamped', step: 'verify' }, { type: 'stamped', step: 'register', by: 'gao' });
  });

  it('no step before the answer', () => {
    givenVisit(...walkedIn())
      .when(gao, AT, stamp('verify'))
      .thenRefused('wrongState');
  });

  it('is declined, or nobody answers in time: the visit ends without an entry', () => {
    const declined = givenVisit(...walkedIn())
      .when(li, AT, { type: 'answerHost', answer: 'decline' })
      .thenThese({ type: 'hostAnswered' });
    expect(declined).toMatchObject({ status: 'declined', entries: [{ turnedAway: 'hostDeclined' }] });
    const silent = givenVisit(...walkedIn());
    silent.when(system, tuesday('15:10'), { type: 'lapse' }).thenNothing();
    const after = silent.when(system, tuesday('15:10') + 1, { type: 'lapse' }).thenThese({ type: 'lapsed' });
    expect(after).toMatchObject({ status: 'unanswered', entries: [{ turnedAway: 'hostUnreached' }] });
    silent.when(li, tuesday('15:11'), { type: 'answerHost', answer: 'welcome' }).thenRefused('hostAnswered');
  });

  it('is answered once', () => {
    const welcome = told(walkedIn(), [li, AT, { type: 'answerHost', answer: 'welcome' }]);
    givenVisit(...welcome)
      .when(liu, AT, { type: 'answerHost', answer: 'decline' })
      .thenRefused('hostAnswered');
  });

  it('the guard notes what the host said on the telephone', () => {
    const after = givenVisit(...walkedIn())
      .when(gao, AT, { type: 'recordHostAnswer', answer: 'welcome' })
      .thenThese({ type: 'hostAnswered', byTelephone: true });
    expect(after).toMatchObject({ status: 'atGate', hostAnswer: { by: 'gao', byTelephone: true } });
  });
});

describe('RULES-5: nobody else sees a visit, whatever they try', () => {
  it.each([zhang, chen, wang, admin])('$personId', (stranger) => {
    for (const history of [announced(), arrived, inside, walkedIn()])
      givenVisit(...history)
        .when(stranger, AT, { type: 'checkOut' })
        .thenRefused('notFound');
  });
});

describe('what an offline gate did', () => {
  const steps = (at: number) =>
    (['greet', 'verify', 'issue', 'guide'] as const).map((step, index) => ({
      step,
      at: at + index * 60_000,
    }));
  const offline = (entryId: string, at: number, more: object = {}) => ({
    type: 'mergeEntry' as const,
    entryId,
    gateNumber: 2,
    means: 'pass' as const,
    scannedAt: at,
    steps: steps(at),
    leftAt: null,
    turnedAway: null,
    blocked: false,
    ...more,
  });
  const LATER = tuesday('17:00');
  const merged = told(announced(), [gao, LATER, offline('e1', AT)]);

  it('is in the story with its own times', () => {
    const { state } = givenVisit(...merged);
    expect(state).toMatchObject({
      status: 'inside',
      entries: [{ no: 1, offline: true, arrivedAt: AT, enteredAt: AT + 3 * 60_000 }],
    });
    expect(Object.keys(state.entries[0]?.steps ?? {})).toHaveLength(5);
  });

  it('counts once, however often it is sent', () => {
    givenVisit(...merged)
      .when(gao, LATER, offline('e1', AT))
      .thenNothing();
  });

  it('told again that they have left: the same entry', () => {
    const after = givenVisit(...merged)
      .when(gao, LATER, offline('e1', AT, { leftAt: tuesday('16:00') }))
      .thenThese({ type: 'entryMerged', no: 1, leftAt: tuesday('16:00'), ends: true });
    expect(after).toMatchObject({ status: 'over', entries: [{ leftAt: tuesday('16:00') }] });
  });

  it('turned away by the offline guard: no use, and expected as before', () => {
    const after = givenVisit(...announced())
      .when(gao, LATER, offline('e1', AT, { steps: [], turnedAway: 'notVerified' }))
      .thenThese({ type: 'entryMerged', turnedAway: 'notVerified', ends: false });
    expect(after.status).toBe('expected');
    expect(usesOf(after)).toBe(0);
  });

  it('whoever the server let in was not turned away by the same scan', () => {
    const after = givenVisit(...inside)
      .when(gao, LATER, offline('e1', AT, { gateNumber: 1, steps: [], turnedAway: 'other' }))
      .thenThese({ type: 'entryMerged', no: 1, turnedAway: null });
    expect(after).toMatchObject({ status: 'inside', entries: [{ counts: true }] });
  });

  it('a scan that the server began and the offline guard turned away gives the use back', () => {
    const after = givenVisit(...arrived)
      .when(gao, AT + 60_000, offline('e1', AT, { gateNumber: 1, steps: [], turnedAway: 'notVerified' }))
      .thenThese({ type: 'entryMerged', no: 1, turnedAway: 'notVerified', ends: false });
    expect(after.status).toBe('expected');
    expect(usesOf(after)).toBe(0);
  });

  it('a second use is a conflict and not lost', () => {
    const after = givenVisit(...merged)
      .when(gao, LATER, offline('e2', tuesday('15:30')))
      .thenThese({ type: 'entryMerged', no: 2 }, { type: 'entryConflicted', no: 2, kind: 'usedUp' });
    expect(usesOf(after)).toBe(2);
    const gone = told(merged, [gao, LATER, offline('e2', AT + 600_000)], [gao, LATER, { type: 'checkOut' }]);
    expect(givenVisit(...gone).state.status).toBe('over');
  });

  it('withdrawn before the scan is a conflict; after it, it is not', () => {
    const withdrawn = told(announced(), [li, tuesday('14:30'), { type: 'withdraw' }]);
    const after = givenVisit(...withdrawn)
      .when(gao, LATER, offline('e1', AT))
      .thenThese({ type: 'entryMerged' }, { type: 'entryConflicted', kind: 'revoked' });
    expect(after.status).toBe('inside');
    givenVisit(...withdrawn)
      .when(gao, LATER, offline('e1', tuesday('14:15')))
      .thenThese({ type: 'entryMerged' });
    const left = told(withdrawn, [gao, LATER, offline('e1', AT)], [gao, LATER, { type: 'checkOut' }]);
    expect(givenVisit(...left).state.status).toBe('withdrawn');
  });

  it('outside the window, or barred', () => {
    givenVisit(...announced())
      .when(gao, LATER, offline('e1', tuesday('12:00')))
      .thenThese({ type: 'entryMerged' }, { type: 'entryConflicted', kind: 'outsideWindow' });
    givenVisit(...announced())
      .when(gao, LATER, offline('e1', AT, { blocked: true }))
      .thenThese({ type: 'entryMerged' }, { type: 'entryConflicted', kind: 'blocked' });
  });

  it('the scan whose answer was lost is not counted twice', () => {
    const { state } = givenVisit(...arrived);
    const after: Visit = givenVisit(...arrived)
      .when(gao, LATER, offline('e1', AT + 30_000, { gateNumber: 1 }))
      .thenThese({ type: 'entryMerged', no: 1 });
    expect([usesOf(state), usesOf(after)]).toEqual([1, 1]);
    expect(after.status).toBe('inside');
  });

  it('GATE-2: guide without verify is not believed', () => {
    givenVisit(...announced())
      .when(gao, LATER, offline('e1', AT, { steps: [{ step: 'guide', at: AT }] }))
      .thenRefused('stepOutOfOrder');
  });

  it('nothing happens later than now, nor before its scan', () => {
    const after = givenVisit(...announced())
      .when(gao, AT, offline('e1', tuesday('17:00'), { leftAt: tuesday('14:00') }))
      .thenThese({ type: 'entryMerged', arrivedAt: AT, leftAt: AT, ends: true });
    expect(after.status).toBe('over');
  });
});
