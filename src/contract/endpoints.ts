import type * as z from 'zod/mini';
import type { CommandType } from '../domain/service-request/commands';
import { ACTIONS, type ActionName } from './actions';
import type { ApiErrorCode } from './error-codes';
import * as calendar from './schemas/calendar';
import { Empty, IdParams } from './schemas/common';
import * as courtesy from './schemas/courtesy';
import * as gate from './schemas/gate';
import { Health } from './schemas/health';
import * as live from './schemas/live';
import * as photo from './schemas/photo';
import * as privacy from './schemas/privacy';
import * as receipt from './schemas/receipt';
import * as resident from './schemas/resident';
import * as request from './schemas/service-request';
import * as session from './schemas/session';
import * as visit from './schemas/visit';
import * as wechat from './schemas/wechat';

/** The shapes of one action. The response is what a success carries; every refusal is a `Problem`. */
export interface Endpoint {
  readonly params?: z.ZodMiniType;
  readonly query?: z.ZodMiniType;
  readonly body?: z.ZodMiniType;
  readonly response: z.ZodMiniType;
  /** The refusals of its own, besides those that every action can give. */
  readonly errors?: readonly ApiErrorCode[];
}

const FLOW_ERRORS = ['notFound', 'notPermitted', 'wrongState', 'staleVersion'] as const;
/** A reply without a letter, with a phrase that nobody is told, or with a gap is not sent. */
const REPLY_ERRORS = ['textRequired', 'tabooPhrase', 'unfilledBlank'] as const;

/** What WeChat, or its absence, has to say to somebody who signs in. */
const WECHAT_ERRORS = ['weChatOff', 'weChatCodeInvalid', 'weChatBlocked', 'weChatUnavailable'] as const;

const command = <T extends CommandType>(type: T, ...errors: ApiErrorCode[]) => ({
  params: IdParams,
  body: request.COMMAND_BODIES[type],
  response: request.ServiceRequestDetail,
  errors: [...FLOW_ERRORS, 'contentRefused' as const, ...errors],
});

const VISIT_ERRORS = ['notFound', 'notPermitted', 'wrongState'] as const;
const VISITOR_ERRORS = ['invalidPlate', 'unknownGate', 'nameRefused'] as const;

const hostCommand = <B extends z.ZodMiniType>(body: B, ...errors: ApiErrorCode[]) => ({
  params: IdParams,
  body,
  response: visit.VisitDetail,
  errors: [...VISIT_ERRORS, ...errors],
});
const gateCommand = <B extends z.ZodMiniType>(body: B, ...errors: ApiErrorCode[]) => ({
  params: IdParams,
  body,
  response: gate.GateVisit,
  errors: [...VISIT_ERRORS, ...errors],
});

export const ENDPOINTS = {
  getHealth: { response: Health },
  listCommunities: { response: session.Communities },
  requestSignInCode: {
    body: session.SignInCodeRequest,
    response: session.SignInCode,
    errors: ['consentRequired', 'storageFull'],
  },
  signIn: {
    body: session.SignInRequest,
    response: session.Session,
    errors: [
      'consentRequired',
      'wrongCode',
      'chooseCommunity',
      'unknownCommunity',
      'nameRefused',
      'storageFull',
    ],
  },
  signOut: { response: Empty, errors: ['storageFull'] },
  getMe: { response: session.Me },

  listRooms: { query: resident.RoomQuery, response: resident.Rooms },
  requestRoomBinding: {
    body: resident.RoomBindingRequest,
    response: resident.RoomBinding,
    errors: ['unknownRoom', 'alreadyBound', 'consentRequired'],
  },
  listRoomBindings: { query: resident.RoomBindingQuery, response: resident.RoomBindings },
  verifyRoomBinding: {
    params: IdParams,
    body: resident.VerifyRoomBinding,
    response: resident.RoomBinding,
    errors: ['notFound', 'wrongState', 'contentRefused'],
  },
  declineRoomBinding: {
    params: IdParams,
    body: resident.DeclineRoomBinding,
    response: resident.RoomBinding,
    errors: ['notFound', 'wrongState', 'contentRefused'],
  },
  findResidents: { query: resident.ResidentQuery, response: resident.ResidentsFound },
  listDepartments: { response: resident.Departments },

  createServiceRequest: {
    body: request.CreateServiceRequest,
    response: request.ServiceRequestDetail,
    errors: ['consentRequired', 'unknownRoom', 'unknownPhoto', 'unknownAssignee', 'contentRefused'],
  },
  registerServiceRequest: {
    body: request.RegisterServiceRequest,
    response: request.ServiceRequestDetail,
    errors: ['unknownRoom', 'unknownPhoto', 'unknownAssignee', 'contentRefused', 'nameRefused'],
  },
  listServiceRequests: { query: request.ListQuery, response: request.ServiceRequestList },
  getServiceRequest: { params: IdParams, response: request.ServiceRequestDetail, errors: ['notFound'] },
  getServiceRequestEvents: { params: IdParams, response: request.ServiceRequestEvents, errors: ['notFound'] },
  take: command('take', 'alreadyTaken', 'reasonRequiredOutOfTurn'),
  accept: command('accept', 'alreadyTaken', 'reasonRequiredOutOfTurn', ...REPLY_ERRORS),
  askBack: command('askBack', ...REPLY_ERRORS),
  dispatch: command('dispatch', 'unknownAssignee', ...REPLY_ERRORS),
  reassign: command('reassign', 'unknownAssignee'),
  start: command('start'),
  sendBack: command('sendBack'),
  hold: command('hold', ...REPLY_ERRORS),
  resume: command('resume'),
  handle: command('handle', 'aftermathRequired', 'unknownPhoto', ...REPLY_ERRORS),
  recordCallback: command(
    'recordCallback',
    'ownWorkCallback',
    'callbackTriedToday',
    'windowClosed',
    ...REPLY_ERRORS,
  ),
  answerCallback: command('answerCallback', 'textRequired', 'unknownPhoto'),
  closeUnreached: command('closeUnreached', 'triesRemaining', 'ownWorkCallback', ...REPLY_ERRORS),
  closeAssisted: command('closeAssisted', ...REPLY_ERRORS),
  rate: command('rate', 'alreadyRated'),
  reopen: command('reopen', 'reopenWindowOver'),
  withdraw: command('withdraw'),
  urge: command('urge', 'urgedRecently'),
  sendMessage: command('sendMessage', 'unknownPhoto', 'clientIdReused', ...REPLY_ERRORS),
  escalate: command('escalate'),
  judgePhoto: command('judgePhoto', 'unknownPhoto'),
  revealPhone: {
    params: IdParams,
    body: request.RevealPhone,
    response: request.RevealedPhone,
    errors: ['notFound', 'notPermitted'],
  },

  preRegisterVisit: {
    body: visit.PreRegisterVisit,
    response: visit.VisitDetail,
    errors: ['consentRequired', 'unknownRoom', 'invalidSchedule', ...VISITOR_ERRORS],
  },
  listVisits: { query: visit.VisitListQuery, response: visit.VisitList },
  getVisit: { params: IdParams, response: visit.VisitDetail, errors: ['notFound'] },
  getVisitPass: { params: IdParams, response: visit.HostPass, errors: ['notFound', 'wrongState'] },
  shareVisit: {
    params: IdParams,
    body: visit.ShareVisit,
    response: visit.SharedAddress,
    errors: [...VISIT_ERRORS],
  },
  withdrawVisit: hostCommand(visit.WithdrawVisit),
  answerHost: hostCommand(visit.AnswerHost, 'hostAnswered'),
  eraseVisitor: hostCommand(visit.EraseVisitor),
  getSharedPass: { params: visit.TokenParams, response: visit.SharedPass, errors: ['passLinkGone'] },
  fillInSharedPass: {
    params: visit.TokenParams,
    body: visit.FillInSharedPass,
    response: visit.SharedPass,
    errors: ['passLinkGone', 'visitorConsentRequired', 'invalidPlate', 'nameRefused', 'wrongState'],
  },

  listGates: { response: gate.Gates },
  getGateBundle: { query: gate.GateQuery, response: gate.GateBundle, errors: ['unknownGate'] },
  listExpected: { query: gate.ExpectedQuery, response: gate.ExpectedVisitors },
  listInside: { query: gate.InsideQuery, response: gate.InsideVisitors },
  scanPass: { body: gate.ScanPass, response: gate.Scanned, errors: ['unknownGate'] },
  arriveVisit: gateCommand(
    gate.ArriveVisit,
    'unknownGate',
    'passUsedUp',
    'visitWindowOver',
    'visitTooEarly',
    'visitorBlocked',
  ),
  getGateVisit: { params: IdParams, response: gate.GateVisit, errors: ['notFound'] },
  stampStep: gateCommand(gate.StampStep, 'stepOutOfOrder'),
  turnAwayVisit: gateCommand(gate.TurnAwayVisit),
  checkOutVisit: gateCommand(gate.CheckOutVisit),
  registerWalkIn: {
    body: gate.RegisterWalkIn,
    response: gate.GateVisit,
    errors: ['unknownRoom', 'visitorConsentRequired', 'visitorBlocked', ...VISITOR_ERRORS],
  },
  recordHostAnswer: gateCommand(gate.RecordHostAnswer, 'hostAnswered', 'contentRefused'),
  mergeOfflineEntries: {
    body: gate.MergeOfflineEntries,
    response: gate.MergedEntries,
    errors: ['unknownGate'],
  },
  greetKnownResident: { query: gate.KnownResidentQuery, response: gate.KnownResidents },
  listBlocks: { response: gate.VisitBlocks },
  blockVisitor: {
    body: gate.BlockVisitor,
    response: gate.VisitBlock,
    errors: ['textRequired', 'invalidPlate', 'invalidSchedule', 'contentRefused', 'nameRefused'],
  },
  liftBlock: {
    params: IdParams,
    body: gate.LiftBlock,
    response: gate.VisitBlock,
    errors: ['notFound', 'wrongState', 'contentRefused'],
  },
  listGateConflicts: { response: gate.GateConflicts },
  settleGateConflict: {
    params: IdParams,
    body: gate.SettleGateConflict,
    response: gate.GateConflict,
    errors: ['notFound', 'wrongState', 'contentRefused'],
  },
  rotatePassKey: { body: gate.RotatePassKey, response: gate.PassKeys },

  listReplyTemplates: {
    query: courtesy.ReplyTemplateQuery,
    response: courtesy.ReplyTemplates,
    errors: ['notFound', 'unknownAssignee'],
  },
  assessCourtesy: { body: courtesy.AssessRequest, response: courtesy.Assessment },
  getOpening: { query: calendar.OpeningQuery, response: calendar.Opening },
  getCalendarYear: { params: calendar.YearParams, response: calendar.CalendarYear },
  setCalendarYear: {
    params: calendar.YearParams,
    body: calendar.CalendarYearBody,
    response: calendar.CalendarYear,
    errors: ['invalidCalendarYear', 'contentRefused'],
  },
  listSpecialDays: { response: calendar.SpecialDays },
  publishSpecialDay: {
    body: calendar.SpecialDayBody,
    response: calendar.SpecialDay,
    errors: ['invalidSpecialDay', 'contentRefused'],
  },

  uploadPhoto: { response: photo.Photo, errors: ['photoUnreadable', 'payloadTooLarge', 'consentRequired'] },
  getPhoto: {
    params: IdParams,
    query: photo.PhotoQuery,
    response: Empty,
    errors: ['linkExpired', 'unknownPhoto'],
  },
  listDoubtfulPhotos: { query: photo.DoubtfulPhotoQuery, response: photo.DoubtfulPhotos },
  getReceipt: { params: receipt.ReceiptParams, response: receipt.Receipt, errors: ['notFound'] },

  getPrivacyNotice: { response: privacy.PrivacyNotice },
  giveConsent: { body: privacy.GiveConsent, response: session.Me, errors: ['consentRequired'] },
  withdrawConsent: { body: privacy.WithdrawConsent, response: session.Me },
  listLooksAtMe: { query: privacy.LookQuery, response: privacy.Looks },
  exportMyData: { response: privacy.MyData },
  requestAccountDeletion: { response: privacy.DeletionAnswer },
  cancelAccountDeletion: { response: session.Me, errors: ['wrongState'] },
  getFeed: { query: live.FeedQuery, response: live.Feed },
  markSeen: {
    params: IdParams,
    body: live.MarkSeen,
    response: Empty,
    errors: ['notFound', 'notPermitted', 'storageFull'],
  },
  // WeChat
  getWeChat: { response: wechat.WeChat },
  signInWithWeChat: {
    body: wechat.WeChatSignIn,
    response: wechat.WeChatSignedIn,
    errors: [...WECHAT_ERRORS, 'chooseCommunity', 'unknownCommunity', 'storageFull'],
  },
  phoneByWeChat: {
    body: wechat.WeChatPhone,
    response: session.Session,
    errors: [
      ...WECHAT_ERRORS,
      'consentRequired',
      'weChatTicketExpired',
      'weChatPhoneUnusable',
      'chooseCommunity',
      'unknownCommunity',
      'nameRefused',
      'notPermitted',
      'storageFull',
    ],
  },
  getMyWeChat: { response: wechat.MyWeChat },
  unbindWeChat: { response: wechat.MyWeChat },
  reportSubscriptions: { body: wechat.Subscriptions, response: wechat.MyWeChat, errors: ['weChatOff'] },
  listDeadLetters: { query: wechat.DeadLetterQuery, response: wechat.DeadLetters },
  retryDeadLetter: { params: IdParams, response: wechat.DeadLetter, errors: ['notFound'] },
} as const satisfies Record<ActionName, Endpoint>;

type Endpoints = typeof ENDPOINTS;
type In<N extends ActionName, Part extends string> =
  Endpoints[N] extends Record<Part, infer S extends z.ZodMiniType> ? z.input<S> : undefined;
type Out<N extends ActionName, Part extends string> =
  Endpoints[N] extends Record<Part, infer S extends z.ZodMiniType> ? z.output<S> : undefined;

/** What a client sends. */
export type RequestOf<N extends ActionName> = {
  params: In<N, 'params'>;
  query: In<N, 'query'>;
  body: In<N, 'body'>;
};
/** What the server works with after validation. */
export type ValidRequestOf<N extends ActionName> = {
  params: Out<N, 'params'>;
  query: Out<N, 'query'>;
  body: Out<N, 'body'>;
};
export type ResponseOf<N extends ActionName> = z.output<Endpoints[N]['response']>;

export { ACTIONS, type ActionName };
