import type { RequestOf, ResponseOf } from '../../../contract/endpoints';
import type { Instant } from '../../../domain/time';
import { STEPS, type Step, type TurnAwayReason } from '../../../domain/visit/kinds';

/** One scan that the gate judged by itself, as the server will be told of it. */
export type OfflineEntry = RequestOf<'mergeOfflineEntries'>['body']['entries'][number];
type Result = ResponseOf<'mergeOfflineEntries'>['results'][number];

/** An entry with what only this device needs to know of it. */
export interface QueuedEntry extends OfflineEntry {
  /** Null for what is no pass of this community. */
  readonly passId: string | null;
}

/** A use of a pass of which the newest bundle may not know yet. */
export interface KnownUse {
  /** Names it for good: that of its entry, where it has one. */
  readonly useId: string;
  readonly passId: string;
  readonly at: Instant;
}

/** As many as the server takes at once. */
const BATCH = 100;
/** Nobody works on an entry for so long: what is left open then is told as it is. */
const STALE_AFTER_MS = 10 * 60_000;

/** Adds an entry; one that is there already is not added again. */
export function enqueue(queue: readonly QueuedEntry[], entry: QueuedEntry): readonly QueuedEntry[] {
  return queue.some(({ entryId }) => entryId === entry.entryId) ? queue : [...queue, entry];
}

/** The next of the five steps of an entry, or null when there is none. *Register* goes with *verify*. @standard GATE-2 */
export function nextStepOf(entry: QueuedEntry): Step | null {
  if (entry.verdict !== 'admit' || entry.turnAwayReason) return null;
  return STEPS.find((step) => !entry.steps.some((done) => done.step === step)) ?? null;
}

/**
 * Stamps the next step of an entry; any other one changes nothing. With *verify* a pre-registered visitor is
 * registered, too.
 *
 * @standard GATE-2 *issue* and *guide* cannot come before *verify*
 */
export function stamp(
  queue: readonly QueuedEntry[],
  entryId: string,
  step: Step,
  at: Instant,
): readonly QueuedEntry[] {
  return queue.map((entry) => {
    if (entry.entryId !== entryId || nextStepOf(entry) !== step) return entry;
    const steps: readonly Step[] = step === 'verify' ? ['verify', 'register'] : [step];
    return { ...entry, steps: [...entry.steps, ...steps.map((done) => ({ step: done, at }))] };
  });
}

/** The visitor of an entry has left. */
export function checkOut(
  queue: readonly QueuedEntry[],
  entryId: string,
  at: Instant,
): readonly QueuedEntry[] {
  return queue.map((entry) =>
    entry.entryId === entryId && isInside(entry) ? { ...entry, leftAt: at } : entry,
  );
}

/** The guard turned away somebody whose pass was good. */
export function turnAway(
  queue: readonly QueuedEntry[],
  entryId: string,
  turnAwayReason: TurnAwayReason,
): readonly QueuedEntry[] {
  return queue.map((entry) =>
    entry.entryId === entryId && nextStepOf(entry) !== null ? { ...entry, turnAwayReason } : entry,
  );
}

/** Whether the visitor of an entry came in, and has not left. */
export function isInside(entry: QueuedEntry): boolean {
  return entry.steps.some(({ step }) => step === 'guide') && !entry.leftAt;
}

/** What can be told to the server now, the oldest first: an entry that a guard is working on waits until it is done. */
export function batchOf(queue: readonly QueuedEntry[], at: Instant): readonly OfflineEntry[] {
  return queue
    .filter((entry) => nextStepOf(entry) === null || at - entry.scannedAt > STALE_AFTER_MS)
    .slice(0, BATCH)
    .map(({ passId: _, ...told }) => told);
}

/** What stays after an answer: an entry goes only when the server has named it, and only as it was sent. */
export function settle(
  queue: readonly QueuedEntry[],
  sent: readonly OfflineEntry[],
  results: readonly Result[],
): readonly QueuedEntry[] {
  const answered = new Set(results.map(({ entryId }) => entryId));
  return queue.filter((entry) => {
    if (!answered.has(entry.entryId)) return true;
    const told = sent.find(({ entryId }) => entryId === entry.entryId);
    // Somebody left while it was under way: it is told once more, and merged once all the same.
    return told !== undefined && (entry.leftAt ?? null) !== (told.leftAt ?? null);
  });
}

/** The passes that entries used: every good one that was not turned away. */
export function usesIn(entries: readonly QueuedEntry[]): readonly KnownUse[] {
  return entries.flatMap(({ entryId, passId, verdict, turnAwayReason, scannedAt }) =>
    passId !== null && verdict === 'admit' && !turnAwayReason
      ? [{ useId: entryId, passId, at: scannedAt }]
      : [],
  );
}
