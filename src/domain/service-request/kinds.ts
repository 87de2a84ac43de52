/** What a customer brings to the window. The name `serviceRequest` is Open311's. */
export const KINDS = ['repair', 'complaint', 'suggestion', 'inquiry', 'assistance'] as const;
export type Kind = (typeof KINDS)[number];

/** An emergency (water, power, lift, fire, safety) has its own clock and ignores office hours (CRISIS-1). */
export const URGENCIES = ['routine', 'emergency'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** How the request reached the window (DESK-2). */
export const CHANNELS = ['app', 'phone', 'counter'] as const;
export type Channel = (typeof CHANNELS)[number];

/** The part of a day that suits the resident. */
export const DAY_PARTS = ['any', 'morning', 'afternoon'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** What a resident may answer to the callback. */
export const RESIDENT_VERDICTS = ['satisfied', 'notSatisfied'] as const;
export type ResidentVerdict = (typeof RESIDENT_VERDICTS)[number];

/** What a callback by staff may end in. */
export const VERDICTS = [...RESIDENT_VERDICTS, 'unreached'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What somebody says of a photo that a machine could not judge. */
export const PHOTO_VERDICTS = ['released', 'refused'] as const;
export type PhotoVerdict = (typeof PHOTO_VERDICTS)[number];

/** Why a request was closed. Only `satisfied` counts as satisfied. */
export const CLOSE_REASONS = ['satisfied', 'unreached', 'assisted', 'withdrawn'] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

/** The promises that a request can break. */
export const PROMISE_KINDS = ['firstAnswer', 'resolution', 'callback', 'promisedReply'] as const;
export type PromiseKind = (typeof PROMISE_KINDS)[number];
