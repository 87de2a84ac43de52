import type { MergedEntries } from '../../contract/schemas/gate';
import { DomainError } from '../../domain/errors';
import type { ConflictKind, VisitEvent } from '../../domain/visit';
import { readPass } from '../../domain/visitor-pass';
import { actorOf, type Call, type Write } from '../http/call';
import type { Tx } from '../store/schema';
import { gateOf } from '../visits/parts';
import { readVisit, storedVisit, visitOfPass } from '../visits/projection';
import { visitorsOf } from '../visits/visitors';
import { isBlocked } from './blocked';
import { judgeText } from './judge';
import { keepConcern } from './keep-concern';
import type { GateParts } from './parts';

type Told = Call<'mergeOfflineEntries'>['body']['entries'][number];
type Result = MergedEntries['results'][number];

/**
 * What a gate did while it was offline comes into the visits' stories: no scan is lost, none is counted twice, and what the
 * gate could not know is flagged to the supervisor. The oldest scan comes first, in whatever order they are sent.
 */
export const mergeOfflineEntries =
  (parts: GateParts): Write<'mergeOfflineEntries'> =>
  async (call, tx) => {
    const { me, at, body } = call;
    const community = await parts.contexts.of(tx, me.communityId);
    const gateNumber = gateOf(community, body.gate).number;
    const results = new Map<string, Result>();
    const oldestFirst = [...body.entries].sort((a, b) => a.scannedAt - b.scannedAt);
    for (const entry of oldestFirst) {
      // An entry that is named twice in one call is one entry; of the two, the one that tells of the leaving.
      const result = await merge(parts, tx, call, gateNumber, entry);
      if (!results.has(entry.entryId) || result.outcome !== 'alreadyMerged')
        results.set(entry.entryId, result);
    }
    return { results: [...results.values()], now: at };
  };

async function merge(
  parts: GateParts,
  tx: Tx,
  { me, at }: Call<'mergeOfflineEntries'>,
  gateNumber: number,
  told: Told,
): Promise<Result> {
  const { entryId, text } = told;
  const refused = (verdict: Result['verdict']): Result => ({
    entryId,
    outcome: 'refused',
    visitId: null,
    conflict: null,
    verdict,
  });
  if (told.verdict !== 'admit') return refused(told.verdict);
  // Signature, window and freshness as they were when it was scanned; what the server knows besides, the domain judges.
  const scannedAt = Math.min(told.scannedAt, at);
  const scan = { communityId: me.communityId, text, gateNumber, at: scannedAt };
  const { verdict } = await judgeText(parts, tx, scan);
  const holds = !NEVER_HELD.has(verdict);
  const passId = readPass(text)?.pass.passId;
  const visitId = passId && holds ? await visitOfPass(tx, me.communityId, passId) : null;
  const row = visitId ? await readVisit(tx, me.communityId, visitId) : undefined;
  if (!row) return refused(holds ? 'forged' : verdict);

  const before = storedVisit(row);
  const visitor = (await visitorsOf(tx, me.communityId, [before.state.id])).get(before.state.id);
  try {
    const { stored: after, events } = await parts.flow.tell(tx, before, actorOf(me), at, {
      type: 'mergeEntry',
      entryId,
      gateNumber,
      means: readPass(text)?.pass.isStatic ? 'staticPass' : 'pass',
      scannedAt,
      steps: told.steps,
      leftAt: told.leftAt ?? null,
      turnedAway: told.turnAwayReason ?? null,
      blocked: await isBlocked(tx, me.communityId, visitor, scannedAt),
    });
    const known = before.state.entries.some((entry) => entry.entryId === entryId);
    const conflict = await keepConflict(tx, before.state.communityId, after.state.id, {
      events,
      gateNumber,
      scannedAt,
      at,
    });
    const outcome = known ? 'alreadyMerged' : conflict === null ? 'merged' : 'conflict';
    return { entryId, outcome, visitId: after.state.id, conflict, verdict: null };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return refused('unreadable');
  }
}

/** No clock and no later knowledge makes these good. */
const NEVER_HELD = new Set<NonNullable<Result['verdict']>>([
  'unreadable',
  'forged',
  'unknownKey',
  'wrongCommunity',
  'stale',
]);

async function keepConflict(
  tx: Tx,
  communityId: string,
  visitId: string,
  found: { events: readonly VisitEvent[]; gateNumber: number; scannedAt: number; at: number },
): Promise<ConflictKind | null> {
  const conflicted = found.events.find((event) => event.type === 'entryConflicted');
  if (conflicted?.type !== 'entryConflicted') return null;
  const { no: entryNo, kind } = conflicted;
  const { gateNumber, scannedAt: happenedAt, at: knownAt } = found;
  await keepConcern(tx, { communityId, visitId, entryNo, kind, gateNumber, happenedAt, knownAt });
  return kind;
}
