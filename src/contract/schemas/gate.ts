import * as z from 'zod/mini';
import {
  CONFLICT_KINDS,
  GATE_CONCERNS,
  GATE_VERDICTS,
  HELP_NEEDS,
  HOST_ANSWERS,
  ORIGINS,
  PURPOSES,
  STEPS,
  TURN_AWAY_REASONS,
} from '../../domain/visit/kinds';
import { VISIT_STATUSES } from '../../domain/visit/state';
import { Cursor, Id, InstantMs, Limit, optionalWords, PersonRef, Phone, wholeNumber, words } from './common';
import {
  Gate,
  GateNumber,
  HostQuestion,
  NeedsHelp,
  PartySize,
  Plate,
  VisitorName,
  VisitWindow,
} from './visit';

const reason = words(200, '多次在楼道内散发广告');

export const Gates = z.object({ gates: z.array(Gate) });

/** What the guard sees of a visitor: never more of a name, number or plate than is needed to compare. */
export const MaskedVisitor = z.object({
  name: z.string().check(z.meta({ examples: ['王*国'] })),
  plate: z.nullable(z.string().check(z.meta({ examples: ['粤B***45'] }))),
  phone: z.nullable(z.string().check(z.meta({ examples: ['138****1201'] }))),
});

/** Where they are going: building and honorific, never the room or the full name. */
const hostAddress = z.string().check(z.meta({ examples: ['3 栋 · 李女士'] }));

export const GateStep = z.object({
  step: z.enum(STEPS),
  /** What is courteous to say at it. */
  say: z.string(),
  doneAt: z.nullable(InstantMs),
});

export const GateVisit = z.object({
  id: Id,
  version: z.int(),
  status: z.enum(VISIT_STATUSES),
  origin: z.enum(ORIGINS),
  /** Null once they are erased. */
  visitor: z.nullable(MaskedVisitor),
  partySize: z.int(),
  purpose: z.enum(PURPOSES),
  needsHelp: z.array(z.enum(HELP_NEEDS)),
  /** What to offer to somebody who needs help (GATE-3); null where nobody does. */
  helpLine: z.nullable(z.string()),
  host: hostAddress,
  window: VisitWindow,
  uses: z.int(),
  maxUses: z.nullable(z.int()),
  /** The entry that is going on, or the last one. */
  entry: z.nullable(
    z.object({
      no: z.int(),
      gate: Gate,
      arrivedAt: InstantMs,
      enteredAt: z.nullable(InstantMs),
      leftAt: z.nullable(InstantMs),
      turnedAway: z.nullable(z.enum(TURN_AWAY_REASONS)),
      nextStep: z.nullable(z.enum(STEPS)),
    }),
  ),
  /** The five steps in their order. */
  steps: z.array(GateStep),
  overdue: z.boolean(),
  /** Null where no host is asked. */
  hostAnswer: z.nullable(HostQuestion),
  /** What to say to a visitor who is turned away, or leaves. */
  farewell: z.string(),
  /** The commands that the reader may give now: exactly the buttons to show. */
  can: z.array(z.string()),
  now: InstantMs,
});
export type GateVisit = z.infer<typeof GateVisit>;

/** What a verdict says: the word that fills the screen, what the guard does, and what they say. */
export const VerdictWords = z.object({ title: z.string(), help: z.string(), say: z.string() });

export const GateQuery = z.strictObject({ gate: wholeNumber(1, 255) });

export const ExpectedQuery = z.strictObject({
  /** A name, a plate (three characters of it at least), or a room. Each look-up is counted, limited and logged. */
  query: z.optional(optionalWords(20, '粤B12345')),
  cursor: Cursor,
  limit: Limit,
});
export const ExpectedVisitor = z.object({
  visitId: Id,
  status: z.enum(VISIT_STATUSES),
  visitor: MaskedVisitor,
  host: hostAddress,
  window: VisitWindow,
  partySize: z.int(),
  purpose: z.enum(PURPOSES),
  needsHelp: z.array(z.enum(HELP_NEEDS)),
});
export const ExpectedVisitors = z.object({
  items: z.array(ExpectedVisitor),
  nextCursor: z.nullable(z.string()),
  now: InstantMs,
});
export type ExpectedVisitors = z.infer<typeof ExpectedVisitors>;

export const InsideQuery = z.strictObject({ cursor: Cursor, limit: Limit });
export const InsideVisitor = z.object({
  ...ExpectedVisitor.shape,
  enteredAt: InstantMs,
  gate: Gate,
  overdue: z.boolean(),
});
export const InsideVisitors = z.object({
  /** Who has been inside longest over their time comes first. */
  items: z.array(InsideVisitor),
  nextCursor: z.nullable(z.string()),
  counts: z.object({ inside: z.int(), overdue: z.int(), atGate: z.int() }),
  /** Who stands at a gate now: walk-ins whose host is asked, and entries that are going on. */
  atGate: z.array(ExpectedVisitor),
  now: InstantMs,
});
export type InsideVisitors = z.infer<typeof InsideVisitors>;

/** The text of a pass as it was scanned, or the six digits. */
export const ScanPass = z.strictObject({ text: words(200, '204618'), gate: GateNumber });
export const Scanned = z.object({
  verdict: z.enum(GATE_VERDICTS),
  /** With `tooEarly`. */
  opensAt: z.nullable(InstantMs),
  words: VerdictWords,
  /** With `admit`: the entry that has begun. Otherwise what is known of the visit, or null. */
  visit: z.nullable(GateVisit),
});
export type Scanned = z.infer<typeof Scanned>;

export const ArriveVisit = z.strictObject({ gate: GateNumber });
export const StampStep = z.strictObject({ step: z.enum(STEPS) });
export const TurnAwayVisit = z.strictObject({ reason: z.enum(TURN_AWAY_REASONS) });
export const CheckOutVisit = z.strictObject({});

export const RegisterWalkIn = z.strictObject({
  name: VisitorName,
  phone: z.optional(z.nullable(Phone)),
  plate: z.optional(z.nullable(Plate)),
  roomId: Id,
  purpose: z.enum(PURPOSES),
  partySize: z._default(PartySize, 1),
  needsHelp: NeedsHelp,
  gate: GateNumber,
  /** The visitor was asked, and agrees that these data are kept for a while. */
  consent: z.boolean(),
});

export const RecordHostAnswer = z.strictObject({
  answer: z.enum(HOST_ANSWERS),
  /** What the host said on the telephone; erased with the visitor's data. */
  words: z._default(optionalWords(100, '李女士说请他上来'), ''),
});

/** Hexadecimal, ten bytes. */
const PassId = z.string().check(z.regex(/^[0-9a-f]{20}$/), z.meta({ examples: ['00112233445566778899'] }));

/** What a gate needs to go on by itself until the end of tomorrow. Nothing in it is to be shown as it is. */
export const GateBundle = z.object({
  /** The server's time when it was made: how old the data are, and how wrong the device's clock is. */
  at: InstantMs,
  validUntil: InstantMs,
  gate: Gate,
  community: z.object({
    id: Id,
    name: z.string(),
    /** The four bytes of the community in a pass, hexadecimal. */
    code: z.string(),
  }),
  keys: z.array(
    z.object({
      id: z.int(),
      /** Base64url, 32 bytes. */
      publicKey: z.string(),
      from: InstantMs,
      /** Null for the one that signs now. */
      until: z.nullable(InstantMs),
    }),
  ),
  /** Base64url. */
  freshnessKey: z.string(),
  /** Passes that were withdrawn and whose window has not ended. */
  revoked: z.array(PassId),
  expected: z.array(
    z.object({
      visitId: Id,
      passId: PassId,
      maskedName: z.string(),
      maskedPlate: z.nullable(z.string()),
      /** Building and honorific of the host. */
      host: hostAddress,
      window: VisitWindow,
      partySize: z.int(),
      needsHelp: z.array(z.enum(HELP_NEEDS)),
      uses: z.int(),
      maxUses: z.nullable(z.int()),
      /** The gate to which it is bound while gates are offline. */
      gateNumber: z.int(),
      /** Barred by a supervisor. */
      blocked: z.boolean(),
    }),
  ),
  words: z.object({
    verdicts: z.record(z.enum(GATE_VERDICTS), VerdictWords),
    steps: z.record(z.enum(STEPS), z.string()),
    farewell: z.string(),
  }),
});
export type GateBundle = z.infer<typeof GateBundle>;

export const OfflineEntry = z.strictObject({
  /** Made by the device: sent again, it is merged once. */
  entryId: Id,
  text: words(200, '204618'),
  scannedAt: InstantMs,
  steps: z
    .array(z.strictObject({ step: z.enum(STEPS), at: InstantMs }))
    .check(z.maxLength(STEPS.length), z.meta({ examples: [[]] })),
  /** Told again with it when they have left after the first time: it is merged into the same entry. */
  leftAt: z.optional(z.nullable(InstantMs)),
  /** Turned away by the guard although the pass was good. */
  turnAwayReason: z.optional(z.nullable(z.enum(TURN_AWAY_REASONS))),
  /** What the device found by itself. */
  verdict: z.enum(GATE_VERDICTS),
});
export const MergeOfflineEntries = z.strictObject({
  gate: GateNumber,
  entries: z.array(OfflineEntry).check(z.minLength(1), z.maxLength(100)),
});
export const MergedEntries = z.object({
  results: z.array(
    z.object({
      entryId: Id,
      /**
       * `merged`: it is in the visit's story. `alreadyMerged`: it was there. `conflict`: it is there, and a supervisor
       * has to look. `refused`: the pass does not hold, or the device had turned it away.
       */
      outcome: z.enum(['merged', 'alreadyMerged', 'conflict', 'refused']),
      /** With `merged`, `alreadyMerged` and `conflict`. */
      visitId: z.nullable(Id),
      conflict: z.nullable(z.enum(CONFLICT_KINDS)),
      /** With `refused`: what the server finds of the pass. */
      verdict: z.nullable(z.enum(GATE_VERDICTS)),
    }),
  ),
  now: InstantMs,
});
export type MergedEntries = z.infer<typeof MergedEntries>;

/** Whom the guard believes to know. Each look-up is counted, limited and logged. */
export const KnownResidentQuery = z.strictObject({ query: words(20, '李娟') });
export const KnownResidents = z.object({
  residents: z.array(
    z.object({
      /** 李女士 */
      address: z.string(),
      building: z.string(),
      /** The greeting (GATE-1). */
      say: z.string(),
    }),
  ),
});
export type KnownResidents = z.infer<typeof KnownResidents>;

export const BlockVisitor = z.strictObject({
  /** At least one of name and plate. */
  name: z.optional(z.nullable(VisitorName)),
  plate: z.optional(z.nullable(Plate)),
  reason,
  until: InstantMs,
});
export const LiftBlock = z.strictObject({ reason });
export const VisitBlock = z.object({
  id: Id,
  name: z.nullable(z.string()),
  plate: z.nullable(z.string()),
  reason: z.string(),
  createdAt: InstantMs,
  createdBy: PersonRef,
  until: InstantMs,
  liftedAt: z.nullable(InstantMs),
  liftedReason: z.nullable(z.string()),
  active: z.boolean(),
});
export type VisitBlock = z.infer<typeof VisitBlock>;
export const VisitBlocks = z.object({ blocks: z.array(VisitBlock), now: InstantMs });

export const GateConflict = z.object({
  id: Id,
  visitId: Id,
  kind: z.enum(GATE_CONCERNS),
  visitor: z.nullable(MaskedVisitor),
  host: hostAddress,
  gate: Gate,
  /** When the offline gate let them in, or when the words were written; and when the server came to know. */
  scannedAt: InstantMs,
  mergedAt: InstantMs,
  settledAt: z.nullable(InstantMs),
  settledBy: z.nullable(PersonRef),
  note: z.nullable(z.string()),
});
export type GateConflict = z.infer<typeof GateConflict>;
export const GateConflicts = z.object({ conflicts: z.array(GateConflict), now: InstantMs });
export const SettleGateConflict = z.strictObject({ note: words(200, '已与住户核实，是同一位访客') });

export const RotatePassKey = z.strictObject({});
export const PassKeys = z.object({
  keys: z.array(
    z.object({
      id: z.int(),
      from: InstantMs,
      /** Until when passes that it signed are still taken; null for the one that signs now. */
      until: z.nullable(InstantMs),
    }),
  ),
});
