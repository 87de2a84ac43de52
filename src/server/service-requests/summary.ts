import type { ServiceRequestSummary } from '../../contract/schemas/service-request';
import { isOpen } from '../../domain/calendar';
import { nextStep, runningPromises, type ServiceRequest, waitingMs } from '../../domain/service-request';
import type { CommunityContext } from '../community/context';
import type { Db } from '../store/schema';
import { type Names, namesFor } from './names';
import type { Stored } from './projection';

/** The rows of a list, with the names that belong to them. */
export async function summaries(
  db: Db,
  community: CommunityContext,
  page: readonly Stored[],
  now: number,
): Promise<ServiceRequestSummary[]> {
  const states = page.map(({ state }) => state);
  const names = await namesFor(db, community, {
    people: states.flatMap((state) => [state.requesterId, state.takenBy, technicianOf(state)]),
    rooms: states.map(({ roomId }) => roomId),
    departments: states.map(departmentOf),
  });
  return page.map((stored) => summaryOf(stored, names, community, now));
}

export function summaryOf(
  { state, serial, updatedAt }: Stored,
  names: Names,
  community: CommunityContext,
  now: number,
): ServiceRequestSummary {
  const requester = names.person(state.requesterId);
  const promise = runningPromises(state)[0];
  return {
    id: state.id,
    serial,
    version: state.version,
    kind: state.kind,
    urgency: state.urgency,
    channel: state.channel,
    status: state.status,
    closeReason: state.status === 'closed' ? state.closeReason : null,
    matter: state.matter,
    place: state.place,
    roomLabel: names.roomLabel(state.roomId),
    requester: { id: requester.id, name: requester.name, address: requester.address },
    receivedAt: state.receivedAt,
    updatedAt,
    waitingSince: state.waitingSince,
    waitingMs: Math.round(waitingMs(state, community.calendar, now)),
    clockRunning:
      state.waitingSince !== null && (state.urgency === 'emergency' || isOpen(community.calendar, now)),
    promise: promise
      ? { kind: promise.kind, dueAt: promise.dueAt, certain: promise.certain, overdue: promise.dueAt < now }
      : null,
    nextStep: nextStep(state),
    takenBy: names.personOrNull(state.takenBy),
    departmentName: names.departmentName(departmentOf(state)),
    technician: names.personOrNull(technicianOf(state)),
    round: state.round,
    returns: state.returns,
    urges: state.urges,
    escalated: state.status !== 'closed' && state.escalations.length > 0,
    rated: state.ratings.some((rating) => rating.round === state.round),
    tries:
      state.status === 'handled' ? state.attempts.filter(({ verdict }) => verdict === 'unreached').length : 0,
  };
}

export function departmentOf(state: ServiceRequest): string | null {
  return 'assignment' in state ? state.assignment.departmentId : null;
}

export function technicianOf(state: ServiceRequest): string | null {
  return 'assignment' in state ? state.assignment.technicianId : null;
}
