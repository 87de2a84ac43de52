import { isoDateOf } from '../../domain/calendar';
import { CLOCK_TOLERANCE, type Instant } from '../../domain/time';
import {
  type EntryMeans,
  type GateVerdict,
  hasUsesLeft,
  usesOf,
  type Visit,
  windowAt,
} from '../../domain/visit';
import { judgePass, readPass } from '../../domain/visitor-pass';
import { communityCode, nodePassCrypto } from '../pass-keys';
import type { Db } from '../store/schema';
import { readVisit, type StoredVisit, storedVisit, visitOfPass } from '../visits/projection';
import { visitorsOf } from '../visits/visitors';
import { isBlocked } from './blocked';
import type { GateParts } from './parts';

/** What the server finds of what was scanned or typed, and whose it is where that is sure. */
export interface Finding {
  readonly verdict: GateVerdict;
  readonly opensAt: Instant | null;
  readonly visit: StoredVisit | null;
  readonly means: EntryMeans;
}

interface Scan {
  readonly communityId: string;
  /** The text of a pass. */
  readonly text: string;
  readonly gateNumber: number;
  readonly at: Instant;
}

/** Judges the text of a pass with everything that the server knows. */
export async function judgeText(parts: GateParts, db: Db, scan: Scan): Promise<Finding> {
  const { communityId, text, gateNumber, at } = scan;
  const passId = readPass(text)?.pass.passId ?? null;
  const visitId = passId === null ? null : await visitOfPass(db, communityId, passId);
  const row = visitId === null ? undefined : await readVisit(db, communityId, visitId);
  const visit = row ? storedVisit(row) : null;
  const found = judgePass(
    text,
    {
      community: communityCode(communityId),
      keys: await parts.keys.valid(db, communityId, at),
      freshnessKey: parts.keys.freshnessKey(communityId),
      revoked: { has: () => visit !== null && visit.state.withdrawnAt !== null },
      usesOf: () => (visit === null ? 0 : usesOf(visit.state)),
      gateNumber,
      online: true,
      clockSkewMs: null,
    },
    at,
    nodePassCrypto,
  );
  if (!('pass' in found)) return { verdict: found.type, opensAt: null, visit: null, means: 'pass' };
  const means = found.pass.isStatic ? 'staticPass' : 'pass';
  const opensAt = 'opensAt' in found ? found.opensAt : null;
  // Signed by us, and of no visit: it was never given to anybody.
  if (visit === null) return { verdict: 'forged', opensAt: null, visit, means };
  if (found.type !== 'admit') return { verdict: found.type, opensAt, visit, means };
  return { ...(await judgeVisit(db, visit, at)), visit, means };
}

/** Whether somebody of a visit may come in now, whatever they show. */
export async function judgeVisit(
  db: Db,
  { state }: StoredVisit,
  at: Instant,
): Promise<{ verdict: GateVerdict; opensAt: Instant | null }> {
  const verdict = (type: GateVerdict, opensAt: Instant | null = null) => ({ verdict: type, opensAt });
  if (state.withdrawnAt !== null) return verdict('revoked');
  const visitor = (await visitorsOf(db, state.communityId, [state.id])).get(state.id);
  if (await isBlocked(db, state.communityId, visitor, at)) return verdict('blocked');
  if (!hasUsesLeft(state) || state.status === 'atGate') return verdict('usedUp');
  if (state.endedAt !== null || state.passId === null) return verdict('expired');
  if (isOpen(state, at)) return verdict('admit');
  const window = windowAt(state.schedule, at);
  if (window.type !== 'tooEarly') return verdict('expired');
  return verdict(comesToday(window.opensAt, at) ? 'tooEarly' : 'notToday', window.opensAt);
}

function isOpen({ schedule }: Visit, at: Instant): boolean {
  return [at, at - CLOCK_TOLERANCE, at + CLOCK_TOLERANCE].some(
    (near) => windowAt(schedule, near).type === 'open',
  );
}

function comesToday(opensAt: Instant, at: Instant): boolean {
  return isoDateOf(opensAt) === isoDateOf(at);
}
