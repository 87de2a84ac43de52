import type { VisitCommandType } from '../visit/commands';
import { hasUsesLeft } from '../visit/entries';
import type { Visit, VisitStatus } from '../visit/state';
import type { Actor } from './actor';

/** Whoever holds the shared address of one visit. They have no account, and are nobody elsewhere. */
export interface VisitorActor {
  readonly personId: 'visitor';
  readonly role: 'visitor';
  readonly visitId: string;
}

export type VisitActor = Actor | VisitorActor;

/** The holder of the shared address of a visit. */
export function visitorOf(visitId: string): VisitorActor {
  return { personId: 'visitor', role: 'visitor', visitId };
}

/** What an actor is to one visit. */
export type VisitParty = 'host' | 'gate' | 'visitor' | 'system';

/** Who may give each command. @standard RULES-5 */
export const WHO_MAY_VISIT: Readonly<Record<VisitCommandType, readonly VisitParty[]>> = {
  share: ['host'],
  fillIn: ['visitor'],
  answerHost: ['host'],
  recordHostAnswer: ['gate'],
  lapse: ['system'],
  withdraw: ['host'],
  arrive: ['gate'],
  stamp: ['gate'],
  turnAway: ['gate'],
  checkOut: ['gate'],
  mergeEntry: ['gate'],
  eraseVisitor: ['host'],
};

/** In which states each command fits. */
export const WHEN_VISIT: Readonly<Record<VisitCommandType, readonly VisitStatus[]>> = {
  share: ['expected', 'inside'],
  fillIn: ['expected'],
  answerHost: ['awaitingHost'],
  recordHostAnswer: ['awaitingHost'],
  lapse: ['awaitingHost', 'expected', 'atGate'],
  withdraw: ['expected'],
  // Whoever comes again while they are thought to be inside has left without a word.
  arrive: ['expected', 'inside'],
  stamp: ['atGate'],
  turnAway: ['awaitingHost', 'atGate'],
  checkOut: ['inside'],
  // It happened already: whatever has become of the visit meanwhile, it belongs into its story.
  mergeEntry: ['expected', 'atGate', 'inside', 'over', 'withdrawn'],
  eraseVisitor: ['expected', 'over', 'withdrawn', 'declined', 'unanswered'],
};

/** What decides whom a visit concerns. */
export type VisitConcern = Pick<Visit, 'id' | 'origin' | 'hostId' | 'roomId'>;

/** Everything that this actor is to this visit. */
export function visitPartiesOf(actor: VisitActor, visit: VisitConcern): ReadonlySet<VisitParty> {
  switch (actor.role) {
    case 'system':
      return new Set(['system']);
    case 'visitor':
      return new Set(actor.visitId === visit.id ? ['visitor'] : []);
    case 'guard':
    case 'supervisor':
      return new Set(['gate']);
    case 'resident':
      return new Set(isHost(actor, visit) ? ['host'] : []);
    default:
      return new Set();
  }
}

/** Who registered it; of a walk-in, everybody whom the desk has verified for the room (`@standard RULES-2`). */
function isHost(actor: Actor, visit: VisitConcern): boolean {
  return visit.origin === 'walkIn'
    ? actor.roomIds.includes(visit.roomId)
    : visit.hostId !== null && actor.personId === visit.hostId;
}

/** Whether the actor may see the visit at all. To everyone else it does not exist. */
export function mayReadVisit(actor: VisitActor, visit: VisitConcern): boolean {
  return visitPartiesOf(actor, visit).size > 0;
}

/** Whether who gives the command is one of those who may, whatever the state. */
export function isVisitParty(actor: VisitActor, command: VisitCommandType, visit: Visit): boolean {
  const parties = visitPartiesOf(actor, visit);
  return WHO_MAY_VISIT[command].some((party) => parties.has(party));
}

/** Whether the command fits the state, whoever gives it. */
export function fitsVisitState(command: VisitCommandType, visit: Visit): boolean {
  return WHEN_VISIT[command].includes(visit.status) && fitsVisitHistory(command, visit);
}

/** What the status alone does not tell. */
function fitsVisitHistory(command: VisitCommandType, visit: Visit): boolean {
  switch (command) {
    case 'share':
    case 'fillIn':
    case 'withdraw':
    case 'mergeEntry':
      return visit.origin === 'preRegistered';
    case 'arrive':
      return visit.status === 'expected' || hasUsesLeft(visit);
    case 'eraseVisitor':
      return visit.erasedAt === null;
    default:
      return true;
  }
}

/** The commands that the actor may give now. The app shows exactly these; the server refuses all others. */
export function permittedVisitCommands(actor: VisitActor, visit: Visit): VisitCommandType[] {
  return (Object.keys(WHO_MAY_VISIT) as VisitCommandType[]).filter(
    (command) => fitsVisitState(command, visit) && isVisitParty(actor, command, visit),
  );
}
