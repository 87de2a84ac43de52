import { entryAtGate, isAtGate } from './entries';
import type { VisitEvent, VisitEventOf, VisitEventType } from './events';
import type { Entry, Visit, VisitStatus } from './state';

/** What the visit is after an event. Events are facts: nothing is judged here. */
export function evolveVisit(visit: Visit | null, event: VisitEvent): Visit {
  if (event.type === 'preRegistered' || event.type === 'walkInRegistered') {
    if (visit !== null) throw new Error(`corrupt history of ${visit.id}: registered twice`);
    return begin(event);
  }
  if (visit === null) throw new Error(`a visit cannot begin with ${event.type}`);
  const apply = transitions[event.type] as (visit: Visit, event: VisitEvent) => Visit;
  return { ...apply(visit, event), version: visit.version + 1 };
}

/** The state after a whole history, or null for none. */
export function replayVisit(events: Iterable<VisitEvent>): Visit | null {
  let visit: Visit | null = null;
  for (const event of events) visit = evolveVisit(visit, event);
  return visit;
}

function begin(event: VisitEventOf<'preRegistered'> | VisitEventOf<'walkInRegistered'>): Visit {
  const walkIn = event.type === 'walkInRegistered';
  const { id, communityId, roomId, gateNumber, purpose, partySize, needsHelp, schedule } = event;
  return {
    id,
    communityId,
    version: 1,
    status: walkIn ? 'awaitingHost' : 'expected',
    origin: walkIn ? 'walkIn' : 'preRegistered',
    hostId: walkIn ? null : event.hostId,
    roomId,
    gateNumber,
    purpose,
    partySize,
    needsHelp,
    schedule,
    passId: walkIn ? null : event.passId,
    registeredBy: event.by,
    registeredAt: event.at,
    filledInAt: null,
    hostDueAt: walkIn ? event.hostDueAt : null,
    hostAnswer: null,
    entries: [],
    sharedUntil: null,
    withdrawnAt: null,
    erasedAt: null,
    endedAt: null,
  };
}

type Transitions = {
  [T in Exclude<VisitEventType, 'preRegistered' | 'walkInRegistered'>]: (
    visit: Visit,
    event: VisitEventOf<T>,
  ) => Visit;
};

const transitions: Transitions = {
  shared: (visit, event) => ({ ...visit, sharedUntil: event.until }),
  filledIn: (visit, event) => ({ ...visit, filledInAt: event.at }),

  hostAnswered(visit, event) {
    const { answer, at, by, byTelephone } = event;
    const answered: Visit = {
      ...visit,
      hostId: byTelephone ? visit.hostId : by,
      hostAnswer: { answer, at, by, byTelephone },
    };
    if (answer === 'welcome') return { ...answered, status: 'atGate' };
    return ended({ ...answered, entries: visit.entries.map(turnedAwayFor('hostDeclined')) }, 'declined', at);
  },

  lapsed: (visit, event) =>
    ended({ ...visit, entries: visit.entries.map(turnedAwayFor('hostUnreached')) }, 'unanswered', event.at),

  withdrawn: (visit, event) => ended({ ...visit, withdrawnAt: event.at }, 'withdrawn', event.at),

  arrived(visit, event) {
    const { no, gateNumber, means, at } = event;
    const entry: Entry = {
      no,
      gateNumber,
      entryId: null,
      offline: false,
      means,
      arrivedAt: at,
      steps: {},
      enteredAt: null,
      leftAt: null,
      turnedAway: null,
      counts: true,
    };
    // A walk-in stands at the gate, too, but first the host is asked.
    const status = visit.status === 'awaitingHost' ? 'awaitingHost' : 'atGate';
    return { ...visit, status, entries: [...visit.entries, entry] };
  },

  stamped(visit, event) {
    const { step, at, by } = event;
    const enters = step === 'guide';
    const here = entryAtGate(visit)?.no;
    const entries = visit.entries.map((entry) =>
      entry.no === here
        ? {
            ...entry,
            steps: { ...entry.steps, [step]: { at, by } },
            enteredAt: enters ? at : entry.enteredAt,
          }
        : entry,
    );
    return { ...visit, entries, status: enters ? 'inside' : visit.status };
  },

  turnedAway(visit, event) {
    const here = entryAtGate(visit)?.no;
    const entries = visit.entries.map((entry) =>
      entry.no === here ? { ...entry, turnedAway: event.reason, counts: !event.useReturned } : entry,
    );
    return settled({ ...visit, entries }, event.ends, event.at);
  },

  left(visit, event) {
    const entries = visit.entries.map((entry) =>
      entry.enteredAt !== null && entry.leftAt === null ? { ...entry, leftAt: event.at } : entry,
    );
    return settled({ ...visit, entries }, event.ends, event.at);
  },

  entryMerged(visit, event) {
    const { no, entryId, gateNumber, means, arrivedAt, steps, leftAt, turnedAway, by } = event;
    const begun = visit.entries.find((entry) => entry.no === no);
    const guided = steps.find(({ step }) => step === 'guide');
    const done: Entry['steps'] = {
      ...Object.fromEntries(steps.map(({ step, at }) => [step, { at, by }])),
      ...begun?.steps,
    };
    const entry: Entry = {
      no,
      gateNumber,
      entryId,
      offline: true,
      means: begun?.means ?? means,
      arrivedAt: begun?.arrivedAt ?? arrivedAt,
      steps: done,
      enteredAt: begun?.enteredAt ?? guided?.at ?? null,
      leftAt: begun?.leftAt ?? leftAt,
      turnedAway,
      // Who was turned away before a card was given out has not used the pass.
      counts: turnedAway === null || done.issue !== undefined,
    };
    const entries = begun
      ? visit.entries.map((other) => (other.no === no ? entry : other))
      : [...visit.entries, entry];
    return settled({ ...visit, entries }, event.ends, event.at);
  },

  // Told to the supervisor; the entry stands as it happened.
  entryConflicted: (visit) => visit,
  ended: (visit, event) => ended(visit, 'over', event.at),
  visitorErased: (visit, event) => ({ ...visit, erasedAt: event.at }),
};

/** Where a visit stands by its entries alone: somebody inside, somebody at a gate, or nobody. */
function settled(visit: Visit, ends: boolean, at: number): Visit {
  if (visit.entries.some((entry) => entry.enteredAt !== null && entry.leftAt === null))
    return { ...visit, status: 'inside', endedAt: null };
  if (visit.entries.some(isAtGate)) return { ...visit, status: 'atGate', endedAt: null };
  if (!ends && visit.endedAt === null) return { ...visit, status: 'expected' };
  // An entry that came to be known later changes nothing about how it ended.
  const end = visit.withdrawnAt === null ? 'over' : 'withdrawn';
  return visit.endedAt === null ? ended(visit, end, at) : visit;
}

function ended(visit: Visit, status: VisitStatus, at: number): Visit {
  return { ...visit, status, endedAt: at };
}

const turnedAwayFor =
  (reason: Entry['turnedAway']) =>
  (entry: Entry): Entry =>
    isAtGate(entry) ? { ...entry, turnedAway: reason, counts: false } : entry;
