import { isDeepStrictEqual } from 'node:util';
import type { Subject } from '../../contract/live';
import {
  type Actor,
  type Concern,
  mayRead,
  mayReadVisit,
  partiesOf,
  type VisitConcern,
} from '../../domain/access';
import { evolve, type ServiceRequest, type ServiceRequestEvent } from '../../domain/service-request';
import { evolveVisit, type Visit, type VisitEvent } from '../../domain/visit';
import { type EventRow, toldBy } from '../events/event-log';
import { readRow, storedFrom } from '../service-requests/projection';
import { STAFF_ONLY } from '../service-requests/story';
import type { Db } from '../store/schema';
import { readVisit, storedVisit } from '../visits/projection';

/** One kind of thing that has events, and whom they concern. */
export interface SubjectRule<C = unknown> {
  readonly subject: Subject;
  /** The types of event with which such a thing begins: by these its log is told from others. */
  readonly begins: readonly string[];
  /** What decides whom the thing concerns, after each of its events; null when words that are needed for it were erased. */
  readonly concerns: (events: readonly EventRow[]) => readonly C[] | null;
  /** The same as it is now, for a thing whose history cannot be told any more; null when there is no such thing. */
  readonly concernNow: (db: Db, communityId: string, id: string) => Promise<C | null>;
  readonly mayRead: (actor: Actor, concern: C) => boolean;
  /** Whether the reader may know which event it was, and not only that something has changed. */
  readonly mayKnow: (actor: Actor, concern: C, type: string) => boolean;
}

const serviceRequest: SubjectRule<Concern> = {
  subject: 'serviceRequest',
  begins: ['received'],
  concerns(events) {
    const concerns: Concern[] = [];
    let state: ServiceRequest | null = null;
    for (const row of events) {
      const event = toldBy<ServiceRequestEvent>(row);
      if (event === null) return null;
      state = evolve(state, event);
      const concern = concernOf(state);
      const before = concerns[concerns.length - 1];
      concerns.push(isDeepStrictEqual(before, concern) && before ? before : concern);
    }
    return concerns;
  },
  async concernNow(db, communityId, id) {
    const row = await readRow(db, communityId, id);
    return row ? concernOf(storedFrom(row).state) : null;
  },
  mayRead,
  mayKnow: (actor, concern, type) => !STAFF_ONLY.has(type) || !partiesOf(actor, concern).has('requester'),
};

/** Whom a visit concerns never changes: its host or its home, and the gate. */
const visit: SubjectRule<VisitConcern> = {
  subject: 'visit',
  begins: ['preRegistered', 'walkInRegistered'],
  concerns([first, ...others]) {
    const begun = first && toldBy<VisitEvent>(first);
    if (!begun) return null;
    const concern = visitConcernOf(evolveVisit(null, begun));
    return [concern, ...others.map(() => concern)];
  },
  async concernNow(db, communityId, id) {
    const row = await readVisit(db, communityId, id);
    return row ? visitConcernOf(storedVisit(row).state) : null;
  },
  mayRead: mayReadVisit,
  mayKnow: () => true,
};

/** Every kind of thing that people hear of. A log that begins like none of these is passed over. */
export const SUBJECT_RULES: readonly SubjectRule[] = [
  serviceRequest as unknown as SubjectRule,
  visit as unknown as SubjectRule,
];

function visitConcernOf({ id, origin, hostId, roomId }: Visit): VisitConcern {
  return { id, origin, hostId, roomId };
}

function concernOf(state: ServiceRequest): Concern {
  const { requesterId, kind, roomId, aboutStaffId, aboutWindow, workedBy, status } = state;
  const facts = { requesterId, kind, roomId, aboutStaffId, aboutWindow, workedBy, status };
  if (!('assignment' in state)) return facts;
  const { departmentId, technicianId } = state.assignment;
  return { ...facts, assignment: { departmentId, technicianId } };
}
