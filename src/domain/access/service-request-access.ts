import type { CommandType } from '../service-request/commands';
import type { Assignment, ServiceRequest, Status } from '../service-request/state';
import { type Actor, WORKING_ROLES } from './actor';

/**
 * What an actor is to one service request. Permissions name parties, not roles, because the same technician
 * is the *assignee* of one request and nobody to the next.
 */
export type Party = 'requester' | 'desk' | 'supervisor' | 'assignee' | 'formerWorker' | 'system';

/** As much of a request as decides who is what to it. The live feed keeps this for each event, and not the whole request. */
export type Concern = Pick<
  ServiceRequest,
  'requesterId' | 'kind' | 'roomId' | 'aboutStaffId' | 'aboutWindow' | 'workedBy' | 'status'
> & { readonly assignment?: Pick<Assignment, 'departmentId' | 'technicianId'> };

/** Who may give each command. */
export const WHO_MAY: Readonly<Record<CommandType, readonly Party[]>> = {
  take: ['desk', 'supervisor'],
  accept: ['desk', 'supervisor'],
  askBack: ['desk', 'supervisor', 'assignee'],
  dispatch: ['desk', 'supervisor'],
  reassign: ['desk', 'supervisor', 'assignee'],
  start: ['assignee'],
  sendBack: ['assignee'],
  hold: ['assignee', 'supervisor'],
  resume: ['assignee', 'supervisor'],
  handle: ['assignee'],
  recordCallback: ['desk', 'supervisor'],
  answerCallback: ['requester'],
  closeUnreached: ['supervisor'],
  closeAssisted: ['desk', 'supervisor'],
  rate: ['requester'],
  reopen: ['requester'],
  withdraw: ['requester'],
  urge: ['requester'],
  sendMessage: ['requester', 'desk', 'supervisor', 'assignee'],
  escalate: ['desk', 'supervisor', 'assignee', 'system'],
  judgePhoto: ['supervisor'],
};

const OPEN: readonly Status[] = ['received', 'accepted', 'dispatched', 'underway', 'onHold', 'handled'];

/** In which states each command fits: the arrows of the flow. Nothing skips a step, for any role (RULES-5). */
export const WHEN: Readonly<Record<CommandType, readonly Status[]>> = {
  take: ['received'],
  accept: ['received'],
  askBack: ['accepted', 'dispatched', 'underway', 'onHold'],
  dispatch: ['accepted'],
  reassign: ['dispatched', 'underway', 'onHold'],
  start: ['dispatched'],
  sendBack: ['dispatched', 'underway', 'onHold'],
  hold: ['underway'],
  resume: ['onHold'],
  handle: ['underway'],
  recordCallback: ['handled'],
  answerCallback: ['handled'],
  closeUnreached: ['handled'],
  closeAssisted: ['accepted'],
  rate: ['closed'],
  reopen: ['closed'],
  withdraw: ['received', 'accepted', 'dispatched'],
  urge: ['received', 'accepted', 'dispatched', 'underway', 'onHold'],
  sendMessage: OPEN,
  escalate: OPEN,
  // A photo is looked at again at any time.
  judgePhoto: [...OPEN, 'closed'],
};

/**
 * Everything that this actor is to this request.
 *
 * A repair belongs to the home, so every verified member of the household is its requester; all other kinds
 * are the filer's own affair. A complaint about the window itself never reaches the desk, nor the person
 * complained about (`@standard RULES-8`).
 */
export function partiesOf(actor: Actor, request: Concern): ReadonlySet<Party> {
  const parties = new Set<Party>();
  if (actor.role === 'system') return parties.add('system');
  if (actor.role === 'resident') {
    const household =
      request.kind === 'repair' && request.roomId !== null && actor.roomIds.includes(request.roomId);
    if (request.requesterId === actor.personId || household) parties.add('requester');
    return parties;
  }
  if (request.aboutStaffId === actor.personId) return parties;
  if (request.aboutWindow && actor.role === 'frontDesk') return parties;
  if (actor.role === 'supervisor') parties.add('supervisor');
  if (actor.role === 'frontDesk') parties.add('desk');
  if (isAssignee(actor, request)) parties.add('assignee');
  if (request.workedBy.includes(actor.personId)) parties.add('formerWorker');
  return parties;
}

/** While there is work to do, it is with the person named, or else with everyone of the department who does such work. */
function isAssignee(actor: Actor, { assignment, status }: Concern): boolean {
  if (assignment === undefined || status === 'handled') return false;
  if (!(WORKING_ROLES as readonly string[]).includes(actor.role)) return false;
  const { technicianId, departmentId } = assignment;
  return technicianId === null ? departmentId === actor.departmentId : technicianId === actor.personId;
}

/** Whether the actor may see the request at all. To everyone else it does not exist. */
export function mayRead(actor: Actor, request: Concern): boolean {
  return partiesOf(actor, request).size > 0;
}

/** The two who talk with each other in a request: whoever it belongs to, and whoever works for the company. */
export const SIDES = ['resident', 'staff'] as const;
export type Side = (typeof SIDES)[number];

/** On which side of the conversation somebody is; null for whoever is no part of it, though they may read it. */
export function sideOf(actor: Actor, request: Concern): Side | null {
  const parties = partiesOf(actor, request);
  if (!WHO_MAY.sendMessage.some((party) => parties.has(party))) return null;
  return parties.has('requester') ? 'resident' : 'staff';
}

/** Whether who gives the command is one of those who may, whatever the state. */
export function isParty(actor: Actor, command: CommandType, request: ServiceRequest): boolean {
  const parties = partiesOf(actor, request);
  return WHO_MAY[command].some((party) => parties.has(party));
}

/** Whether the command fits the state, whoever gives it. */
export function fitsState(command: CommandType, request: ServiceRequest): boolean {
  return WHEN[command].includes(request.status) && fitsHistory(command, request);
}

/**
 * What the state alone does not tell. Assistance is helped on the spot and owes no callback; everything else goes
 * the whole way (DESK-3), and what has been worked on is no longer withdrawn but confirmed (DESK-6).
 */
function fitsHistory(command: CommandType, request: ServiceRequest): boolean {
  switch (command) {
    case 'dispatch':
      return request.kind !== 'assistance';
    case 'closeAssisted':
      return request.kind === 'assistance';
    case 'withdraw':
      return request.workedBy.length === 0;
    case 'rate':
    case 'reopen':
      return request.status === 'closed' && request.closeReason !== 'withdrawn';
    default:
      return true;
  }
}

/** The commands that the actor may give now. The app shows exactly these; the server refuses all others. */
export function permittedCommands(actor: Actor, request: ServiceRequest): CommandType[] {
  return (Object.keys(WHO_MAY) as CommandType[]).filter(
    (command) => fitsState(command, request) && isParty(actor, command, request),
  );
}
