import type { VisitDetail, VisitSummary } from '../../contract/schemas/visit';
import { permittedVisitCommands } from '../../domain/access';
import type { Instant } from '../../domain/time';
import {
  hasUsesLeft,
  insideSince,
  isOverdue,
  maxUsesOf,
  usesOf,
  type Visit,
  windowAt,
  windowNear,
} from '../../domain/visit';
import { actorOf, type Identity } from '../http/call';
import type { VisitNames } from './names';
import type { VisitorRow } from './visitors';

/** Who looks, and when. */
export interface Looking {
  readonly me: Identity;
  readonly now: Instant;
}

/** A visit as its host sees it in a list. */
export function summaryOf(
  visit: Visit,
  visitor: VisitorRow | undefined,
  names: VisitNames,
  { me, now }: Looking,
): VisitSummary {
  return {
    id: visit.id,
    version: visit.version,
    status: visit.status,
    origin: visit.origin,
    visitor: visitor ? { name: visitor.name, phone: visitor.phone, plate: visitor.plate } : null,
    purpose: visit.purpose,
    partySize: visit.partySize,
    needsHelp: [...visit.needsHelp],
    schedule: copyOf(visit.schedule),
    window: windowNear(visit.schedule, now),
    roomId: visit.roomId,
    roomLabel: names.roomLabel(visit),
    gate: names.gate(visit.gateNumber),
    uses: usesOf(visit),
    maxUses: maxUsesOf(visit.schedule),
    insideSince: insideSince(visit),
    overdue: isOverdue(visit, now),
    hostQuestion: hostQuestion(visit),
    registeredAt: visit.registeredAt,
    // Nothing is left to be erased where the days are over.
    can: permittedVisitCommands(actorOf(me), visit).filter(
      (command) => command !== 'eraseVisitor' || visitor !== undefined,
    ),
  };
}

/** A visit as its host sees it alone. */
export function detailOf(
  visit: Visit,
  visitor: VisitorRow | undefined,
  names: VisitNames,
  looking: Looking,
): VisitDetail {
  return {
    ...summaryOf(visit, visitor, names, looking),
    now: looking.now,
    filledInAt: visit.filledInAt,
    entries: visit.entries.map(
      ({ no, gateNumber, means, offline, arrivedAt, enteredAt, leftAt, turnedAway }) => ({
        no,
        gate: names.gate(gateNumber),
        means,
        offline,
        arrivedAt,
        enteredAt,
        leftAt,
        turnedAway,
      }),
    ),
    passState: passState(visit, looking.now),
    sharedUntil: visit.sharedUntil,
  };
}

/** What is asked of the host of a walk-in. */
export function hostQuestion(visit: Visit): VisitSummary['hostQuestion'] {
  if (visit.hostDueAt === null) return null;
  const status = visit.hostAnswer?.answer ?? (visit.status === 'awaitingHost' ? 'waiting' : 'unanswered');
  return { status, dueAt: visit.hostDueAt };
}

/** A schedule as the answer wants it: its own, to be changed by nobody. */
export function copyOf(schedule: Visit['schedule']): VisitSummary['schedule'] {
  return schedule.type === 'regular' ? { ...schedule, weekdays: [...schedule.weekdays] } : { ...schedule };
}

function passState(visit: Visit, now: Instant): VisitDetail['passState'] {
  if (visit.passId === null) return 'none';
  if (visit.withdrawnAt !== null) return 'revoked';
  if (!hasUsesLeft(visit)) return 'usedUp';
  return visit.endedAt !== null || windowAt(visit.schedule, now).type === 'over' ? 'over' : 'valid';
}
