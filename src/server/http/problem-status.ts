import type { ApiErrorCode } from '../../contract/error-codes';

/** The HTTP status of each refusal. A code that the app alone finds out never leaves the server. */
export const PROBLEM_STATUS: Readonly<Record<Exclude<ApiErrorCode, 'offline'>, number>> = {
  // The domain
  wrongState: 409,
  notPermitted: 403,
  notFound: 404,
  staleVersion: 409,
  alreadyTaken: 409,
  reasonRequiredOutOfTurn: 422,
  textRequired: 422,
  tabooPhrase: 422,
  unfilledBlank: 422,
  ownWorkCallback: 403,
  callbackTriedToday: 409,
  windowClosed: 409,
  triesRemaining: 409,
  supervisorOnly: 403,
  alreadyRated: 409,
  reopenWindowOver: 409,
  urgedRecently: 429,
  unknownAssignee: 422,
  aftermathRequired: 422,
  invalidSpecialDay: 422,
  invalidCalendarYear: 422,
  calendarNeverOpens: 409,
  stepOutOfOrder: 409,
  passUsedUp: 409,
  visitWindowOver: 409,
  visitTooEarly: 409,
  invalidSchedule: 422,
  invalidPlate: 422,
  hostAnswered: 409,
  visitorConsentRequired: 422,
  visitorBlocked: 403,
  // The door
  invalidInput: 400,
  notSignedIn: 401,
  rateLimited: 429,
  wrongCode: 401,
  chooseCommunity: 409,
  unknownCommunity: 422,
  idempotencyKeyRequired: 400,
  idempotencyKeyReused: 422,
  clientIdReused: 422,
  payloadTooLarge: 413,
  headersTooLarge: 431,
  requestTooSlow: 408,
  unsupportedMediaType: 415,
  photoUnreadable: 422,
  unknownPhoto: 422,
  linkExpired: 403,
  passLinkGone: 404,
  unknownGate: 422,
  unknownRoom: 422,
  alreadyBound: 409,
  consentRequired: 403,
  unavailable: 503,
  storageFull: 507,
  internal: 500,
  // WeChat
  weChatOff: 409,
  weChatCodeInvalid: 401,
  weChatBlocked: 403,
  weChatUnavailable: 503,
  weChatTicketExpired: 401,
  weChatPhoneUnusable: 422,
  contentRefused: 422,
  nameRefused: 422,
};

export type ProblemCode = keyof typeof PROBLEM_STATUS;

/** What every action can answer with, whatever it does. */
export const COMMON_PROBLEMS = [
  'invalidInput',
  'headersTooLarge',
  'requestTooSlow',
  'rateLimited',
  'unavailable',
  'internal',
] as const satisfies readonly ProblemCode[];
export const SIGNED_IN_PROBLEMS = ['notSignedIn', 'notPermitted'] as const satisfies readonly ProblemCode[];
export const KEYED_PROBLEMS = [
  'idempotencyKeyRequired',
  'idempotencyKeyReused',
] as const satisfies readonly ProblemCode[];
/** What every action that carries something can answer with. */
export const BODY_PROBLEMS = [
  'payloadTooLarge',
  'unsupportedMediaType',
  'storageFull',
] as const satisfies readonly ProblemCode[];
