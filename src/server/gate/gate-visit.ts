import type { ExpectedVisitors, GateVisit } from '../../contract/schemas/gate';
import { permittedVisitCommands } from '../../domain/access';
import type { Instant } from '../../domain/time';
import {
  type Entry,
  entryAtGate,
  GATE_FAREWELL,
  helpLine,
  isOverdue,
  maxUsesOf,
  nextStepOf,
  STEP_WORDS,
  STEPS,
  usesOf,
  type Visit,
  windowNear,
} from '../../domain/visit';
import { actorOf, type Identity } from '../http/call';
import type { Db } from '../store/schema';
import { type VisitNames, visitNames } from '../visits/names';
import { hostQuestion } from '../visits/views';
import { masked, type VisitorRow, visitorsOf } from '../visits/visitors';
import type { GateParts } from './parts';

/** A visit as the gate sees it: as little of anybody as is needed to let them in courteously. */
export async function gateVisit(
  parts: Pick<GateParts, 'contexts'>,
  db: Db,
  visit: Visit,
  me: Identity,
  now: Instant,
): Promise<GateVisit> {
  const community = await parts.contexts.of(db, me.communityId);
  const names = await visitNames(db, community, [visit]);
  const visitor = (await visitorsOf(db, me.communityId, [visit.id])).get(visit.id);
  const entry = currentEntry(visit);
  return {
    id: visit.id,
    version: visit.version,
    status: visit.status,
    origin: visit.origin,
    visitor: masked(visitor),
    partySize: visit.partySize,
    purpose: visit.purpose,
    needsHelp: [...visit.needsHelp],
    helpLine: helpLine(visit.needsHelp),
    host: names.host(visit),
    window: windowNear(visit.schedule, now),
    uses: usesOf(visit),
    maxUses: maxUsesOf(visit.schedule),
    entry: entry && {
      no: entry.no,
      gate: names.gate(entry.gateNumber),
      arrivedAt: entry.arrivedAt,
      enteredAt: entry.enteredAt,
      leftAt: entry.leftAt,
      turnedAway: entry.turnedAway,
      nextStep: entryAtGate(visit)?.no === entry.no ? nextStepOf(entry) : null,
    },
    steps: STEPS.map((step) => ({
      step,
      say: STEP_WORDS[step],
      doneAt: entry?.steps[step]?.at ?? null,
    })),
    overdue: isOverdue(visit, now),
    hostAnswer: hostQuestion(visit),
    farewell: GATE_FAREWELL,
    can: permittedVisitCommands(actorOf(me), visit).filter((command) => command !== 'mergeEntry'),
    now,
  };
}

/** The entry that is going on, or else the last one. */
function currentEntry(visit: Visit): Entry | null {
  return entryAtGate(visit) ?? visit.entries[visit.entries.length - 1] ?? null;
}

/** A row of the lists of the gate. */
export function expectedVisitor(
  visit: Visit,
  visitor: VisitorRow | undefined,
  names: VisitNames,
  now: Instant,
): ExpectedVisitors['items'][number] {
  return {
    visitId: visit.id,
    status: visit.status,
    visitor: masked(visitor) ?? { name: '*', plate: null, phone: null },
    host: names.host(visit),
    window: windowNear(visit.schedule, now),
    partySize: visit.partySize,
    purpose: visit.purpose,
    needsHelp: [...visit.needsHelp],
  };
}
