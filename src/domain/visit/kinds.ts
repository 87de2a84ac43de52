/** Why somebody comes. */
export const PURPOSES = [
  'family',
  'friend',
  'delivery',
  'housekeeping',
  'repair',
  'business',
  'other',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Who is asked whether help is welcome. @standard GATE-3 */
export const HELP_NEEDS = ['heavyThings', 'elderly', 'child', 'ill', 'disabled', 'pregnant'] as const;
export type HelpNeed = (typeof HELP_NEEDS)[number];

/**
 * The steps at the gate in their order: 敬礼问询 → 访客核实 → 信息登记 → 证件发放 → 礼貌指引.
 *
 * @standard GATE-2
 */
export const STEPS = ['greet', 'verify', 'register', 'issue', 'guide'] as const;
export type Step = (typeof STEPS)[number];

/** How the visit began: the host announced it, or somebody stood at the gate. */
export const ORIGINS = ['preRegistered', 'walkIn'] as const;
export type Origin = (typeof ORIGINS)[number];

/** How the guard came to the visit: the live pass, a static one, six digits, the list of today, or as a walk-in. */
export const ENTRY_MEANS = ['pass', 'staticPass', 'code', 'list', 'walkIn'] as const;
export type EntryMeans = (typeof ENTRY_MEANS)[number];

/** What the host of a walk-in may say. */
export const HOST_ANSWERS = ['welcome', 'decline'] as const;
export type HostAnswer = (typeof HOST_ANSWERS)[number];

/** Why somebody was courteously turned away. A choice and not a text, so that nobody's data slips into the log. */
export const TURN_AWAY_REASONS = [
  'notVerified',
  'hostDeclined',
  'hostUnreached',
  'outsideWindow',
  'blocked',
  'leftAgain',
  'other',
] as const;
export type TurnAwayReason = (typeof TURN_AWAY_REASONS)[number];

/** What a gate may find of a pass. All but `admit` are refusals, and each has its own courteous words. */
export const GATE_VERDICTS = [
  'admit',
  'unreadable',
  'forged',
  'unknownKey',
  'wrongCommunity',
  'tooEarly',
  'expired',
  'notToday',
  'revoked',
  'usedUp',
  'stale',
  'otherGate',
  'blocked',
  'clockWrong',
] as const;
export type GateVerdict = (typeof GATE_VERDICTS)[number];

/** What can be wrong with an entry that a gate made by itself while it was offline. */
export const CONFLICT_KINDS = ['usedUp', 'revoked', 'outsideWindow', 'blocked'] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** What a supervisor has to look at: those entries, and words of a visit that were found risky after they had been kept. */
export const GATE_CONCERNS = [...CONFLICT_KINDS, 'riskyWords'] as const;
export type GateConcern = (typeof GATE_CONCERNS)[number];
