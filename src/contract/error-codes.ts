import { ERROR_CODES, type ErrorCode } from '../domain/errors';

/** Refusals that come from the door of the server and not from the domain. */
export const DOOR_ERROR_CODES = [
  /** The body, path or query does not fit the schema; `errors` names the fields. */
  'invalidInput',
  /** No token, or one that is expired or revoked. */
  'notSignedIn',
  /** Too many calls; `Retry-After` says when to come back. */
  'rateLimited',
  /** The one-time code is wrong, used up or expired. */
  'wrongCode',
  /** The telephone number belongs to people in several communities: say which. */
  'chooseCommunity',
  'unknownCommunity',
  /** A write without an `Idempotency-Key`. */
  'idempotencyKeyRequired',
  /** The same key with another body. */
  'idempotencyKeyReused',
  'payloadTooLarge',
  /** The head of the request is larger than any that our app sends. */
  'headersTooLarge',
  /** The request did not arrive in time. */
  'requestTooSlow',
  /** The body is of a kind that the action does not take. */
  'unsupportedMediaType',
  /** Not an image that we can read. */
  'photoUnreadable',
  /** A photo that does not exist, or that somebody else uploaded. */
  'unknownPhoto',
  /** The signed address of a photo has run out. */
  'linkExpired',
  /** The shared address of a pass is unknown, or its visit has ended. */
  'passLinkGone',
  'unknownGate',
  'unknownRoom',
  /** The person is bound to this room already, or has asked to be. */
  'alreadyBound',
  /** The person has not agreed to what this is collected for, or to an earlier version of the notice; `purpose` says to what. */
  'consentRequired',
  /** A message of this name was sent before, in another request. */
  'clientIdReused',
  /** The store cannot take writes at the moment. */
  'unavailable',
  /** The server's disk is full: nothing was kept, and writes go on when there is space again. */
  'storageFull',
  'internal',
  // WeChat
  /** Nothing of WeChat is set up here. */
  'weChatOff',
  /** The code of `wx.login` or of the telephone button is used up or too old: ask for another one. */
  'weChatCodeInvalid',
  /** WeChat lets this account into no mini-program. */
  'weChatBlocked',
  /** WeChat gave no answer. */
  'weChatUnavailable',
  /** Too long between WeChat and the telephone: begin again. */
  'weChatTicketExpired',
  /** A number from abroad, to which no code can be sent. */
  'weChatPhoneUnusable',
] as const;

/** What only the app itself finds out. */
export const CLIENT_ERROR_CODES = [
  /** The server could not be reached. */
  'offline',
] as const;

export type ApiErrorCode =
  | ErrorCode
  | (typeof DOOR_ERROR_CODES)[number]
  | (typeof CLIENT_ERROR_CODES)[number];
export const API_ERROR_CODES: readonly ApiErrorCode[] = [
  ...ERROR_CODES,
  ...DOOR_ERROR_CODES,
  ...CLIENT_ERROR_CODES,
];
