import { type Role, WORKING_ROLES as WORKERS } from '../domain/access/actor';
import type { CommandType } from '../domain/service-request/commands';

/**
 * What the app and the server say to each other, as one small table without a schema library, so that the
 * mini-program carries little. `endpoints.ts` adds the schemas for the server.
 */
export interface Action {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** `:name` marks a path parameter. */
  readonly path: string;
  /** `anyone` needs no sign-in; `signedIn` takes every role; a list takes those roles. Finer rules follow from the data. */
  readonly who: 'anyone' | 'signedIn' | readonly Role[];
  /** Whether the call must carry an `Idempotency-Key`. Signing in and out and reading need none. */
  readonly keyed: boolean;
  readonly summary: string;
}

const DESK = ['frontDesk', 'supervisor'] as const satisfies readonly Role[];
const RESIDENT = ['resident'] as const satisfies readonly Role[];
const GATE = ['guard', 'supervisor'] as const satisfies readonly Role[];
const SUPERVISOR = ['supervisor'] as const satisfies readonly Role[];
const MANAGERS = ['supervisor', 'administrator'] as const satisfies readonly Role[];

const read = (path: string, who: Action['who'], summary: string) =>
  ({ method: 'GET', path, who, keyed: false, summary }) as const;
const write = (path: string, who: Action['who'], summary: string) =>
  ({ method: 'POST', path, who, keyed: true, summary }) as const;

/** The path segment of each command on a service request, and the roles that may ever give it. */
export const COMMAND_ACTIONS = {
  take: write('/api/service-requests/:id/take', DESK, 'Say that you are on it'),
  accept: write(
    '/api/service-requests/:id/accept',
    DESK,
    'Accept it and tell the resident what happens next',
  ),
  askBack: write('/api/service-requests/:id/ask-back', WORKERS, 'Ask the resident something'),
  dispatch: write('/api/service-requests/:id/dispatch', DESK, 'Dispatch it to a department or a person'),
  reassign: write('/api/service-requests/:id/reassign', WORKERS, 'Hand the work to somebody else'),
  start: write('/api/service-requests/:id/start', WORKERS, 'Begin the work'),
  sendBack: write('/api/service-requests/:id/send-back', WORKERS, 'Send it back to the desk'),
  hold: write('/api/service-requests/:id/hold', WORKERS, 'Pause the work; its clock stops'),
  resume: write('/api/service-requests/:id/resume', WORKERS, 'Go on with the work'),
  handle: write(
    '/api/service-requests/:id/handle',
    WORKERS,
    'Say that the work is done; the callback clock starts',
  ),
  recordCallback: write(
    '/api/service-requests/:id/record-callback',
    DESK,
    'Record a callback and its verdict',
  ),
  answerCallback: write(
    '/api/service-requests/:id/answer-callback',
    RESIDENT,
    'Answer the callback yourself',
  ),
  closeUnreached: write(
    '/api/service-requests/:id/close-unreached',
    ['supervisor'],
    'Close what could not be confirmed after three tries',
  ),
  closeAssisted: write(
    '/api/service-requests/:id/close-assisted',
    DESK,
    'Close assistance that was given on the spot',
  ),
  rate: write('/api/service-requests/:id/rate', RESIDENT, 'Rate the service and the callback'),
  reopen: write('/api/service-requests/:id/reopen', RESIDENT, 'Reopen within seven days'),
  withdraw: write('/api/service-requests/:id/withdraw', RESIDENT, 'Withdraw before work is underway'),
  urge: write('/api/service-requests/:id/urge', RESIDENT, 'Ask to hurry'),
  sendMessage: write(
    '/api/service-requests/:id/messages',
    ['resident', ...WORKERS],
    'Say something in the conversation',
  ),
  escalate: write('/api/service-requests/:id/escalate', WORKERS, 'Raise it to the supervisor'),
  judgePhoto: write(
    '/api/service-requests/:id/judge-photo',
    SUPERVISOR,
    'Show a photo that WeChat could not judge to all who may see the request, or to staff alone',
  ),
} as const satisfies Record<CommandType, Action>;

/** Visitors: what the host does, and what the visitor may do with the shared address. */
const VISIT_ACTIONS = {
  preRegisterVisit: write('/api/visits', RESIDENT, 'Announce a visitor'),
  listVisits: read('/api/visits', RESIDENT, 'My visitors, upcoming or past'),
  getVisit: read('/api/visits/:id', RESIDENT, 'One visit with its entries'),
  getVisitPass: read('/api/visits/:id/pass', RESIDENT, 'The pass, to show or to send'),
  shareVisit: write(
    '/api/visits/:id/share',
    RESIDENT,
    'Make an address that opens the pass without a sign-in',
  ),
  withdrawVisit: write('/api/visits/:id/withdraw', RESIDENT, 'Withdraw; the pass stops to hold'),
  answerHost: write(
    '/api/visits/:id/answer-host',
    RESIDENT,
    'Welcome or decline somebody who stands at the gate',
  ),
  eraseVisitor: write(
    '/api/visits/:id/erase-visitor',
    RESIDENT,
    "Erase the visitor's data before the time is up",
  ),
  getSharedPass: read('/api/shared-passes/:token', 'anyone', 'The pass behind a shared address'),
  fillInSharedPass: {
    ...write('/api/shared-passes/:token/visitor', 'anyone', "The visitor's own name and plate, with consent"),
    keyed: false,
  },
} as const satisfies Record<string, Action>;

/** The gate. */
const GATE_ACTIONS = {
  listGates: read('/api/gates', ['resident', 'guard', 'supervisor'], 'The gates of the community'),
  getGateBundle: read('/api/gate/bundle', GATE, 'What a gate needs to go on without a network'),
  listExpected: read(
    '/api/gate/expected',
    GATE,
    "Today's expected visitors; a look-up is counted and logged",
  ),
  listInside: read('/api/gate/inside', GATE, 'Who is inside, who is overdue, who stands at the gate'),
  scanPass: write('/api/gate/scans', GATE, 'Judge a pass; a good one begins an entry'),
  arriveVisit: write('/api/gate/visits/:id/arrive', GATE, 'Begin an entry chosen from the list'),
  getGateVisit: read('/api/gate/visits/:id', GATE, 'One visit as the gate sees it'),
  stampStep: write('/api/gate/visits/:id/stamp', GATE, 'One of the five steps is done'),
  turnAwayVisit: write('/api/gate/visits/:id/turn-away', GATE, 'Courteously turn away'),
  checkOutVisit: write('/api/gate/visits/:id/check-out', GATE, 'The visitor has left'),
  registerWalkIn: write('/api/gate/walk-ins', GATE, 'Register somebody unexpected; the host is asked'),
  recordHostAnswer: write(
    '/api/gate/visits/:id/host-answer',
    GATE,
    'Note what the host said on the telephone',
  ),
  mergeOfflineEntries: write('/api/gate/offline-entries', GATE, 'What a gate did while it was offline'),
  greetKnownResident: read('/api/gate/residents', GATE, 'Greet a known resident; counted and logged'),
  listBlocks: read('/api/gate/blocks', SUPERVISOR, 'Who is barred'),
  blockVisitor: write('/api/gate/blocks', SUPERVISOR, 'Bar a person or a plate for a time'),
  liftBlock: write('/api/gate/blocks/:id/lift', SUPERVISOR, 'Lift a bar'),
  listGateConflicts: read('/api/gate/conflicts', SUPERVISOR, 'Offline entries that somebody has to look at'),
  settleGateConflict: write('/api/gate/conflicts/:id/settle', SUPERVISOR, 'Say what a conflict came to'),
  rotatePassKey: write(
    '/api/gate/pass-keys/rotate',
    ['administrator'],
    'Sign passes with a new key from now on',
  ),
} as const satisfies Record<string, Action>;

export const ACTIONS = {
  getHealth: read('/api/health', 'anyone', 'Whether the server and its store work'),
  listCommunities: read('/api/communities', 'anyone', 'The communities that one can sign in to'),
  requestSignInCode: {
    ...write('/api/sign-in-codes', 'anyone', 'Send a one-time code to a telephone'),
    keyed: false,
  },
  signIn: { ...write('/api/sessions', 'anyone', 'Sign in with the code'), keyed: false },
  signOut: {
    method: 'DELETE',
    path: '/api/sessions/current',
    who: 'signedIn',
    keyed: false,
    summary: 'Sign out',
  },
  getMe: read('/api/me', 'signedIn', 'Who I am here, my rooms and what waits for me'),

  listRooms: read('/api/rooms', 'signedIn', 'The rooms of the community'),
  requestRoomBinding: write('/api/room-bindings', RESIDENT, 'Ask to be bound to a room'),
  listRoomBindings: read('/api/room-bindings', DESK, 'Bindings that wait for verification'),
  verifyRoomBinding: write('/api/room-bindings/:id/verify', DESK, 'Confirm that papers were shown'),
  declineRoomBinding: write('/api/room-bindings/:id/decline', DESK, 'Decline a binding, with a reason'),
  findResidents: read(
    '/api/residents',
    DESK,
    'Find a resident by name, room or the end of a telephone number',
  ),
  listDepartments: read('/api/departments', WORKERS, 'Departments and their people, to dispatch to'),

  createServiceRequest: write('/api/service-requests', RESIDENT, 'File a service request'),
  registerServiceRequest: write(
    '/api/service-requests/register',
    DESK,
    'Register a request for a caller or a visitor at the counter',
  ),
  listServiceRequests: read('/api/service-requests', 'signedIn', 'Service requests in a view'),
  getServiceRequest: read('/api/service-requests/:id', 'signedIn', 'One service request with its story'),
  getServiceRequestEvents: read(
    '/api/service-requests/:id/events',
    'signedIn',
    'Its events with their hash chain',
  ),
  ...COMMAND_ACTIONS,
  revealPhone: write(
    '/api/service-requests/:id/reveal-phone',
    WORKERS,
    "Show the resident's telephone number; the look is logged",
  ),

  ...VISIT_ACTIONS,
  ...GATE_ACTIONS,

  listReplyTemplates: read(
    '/api/reply-templates',
    WORKERS,
    'Reply templates of a moment, filled for a request',
  ),
  assessCourtesy: {
    ...write('/api/courtesy/assess', 'signedIn', 'What is courteous in a text, and what is missing'),
    keyed: false,
  },
  getOpening: read(
    '/api/calendar/opening',
    'signedIn',
    'Whether the window is open, and what can be promised',
  ),
  getCalendarYear: read('/api/calendar/years/:year', 'signedIn', 'The legal holidays of a year'),
  setCalendarYear: {
    ...write('/api/calendar/years/:year', MANAGERS, 'Enter the legal holidays of a year'),
    method: 'PUT',
  },
  listSpecialDays: read('/api/calendar/special-days', 'signedIn', 'Special openings and closings'),
  publishSpecialDay: write('/api/calendar/special-days', MANAGERS, 'Publish a special opening or closing'),

  uploadPhoto: write('/api/photos', 'signedIn', 'Upload one photo'),
  getPhoto: read('/api/photos/:id', 'anyone', 'A photo, by its signed address'),
  listDoubtfulPhotos: read(
    '/api/doubtful-photos',
    SUPERVISOR,
    'Photos that wait for somebody to look at them',
  ),
  getReceipt: read('/api/receipts/:hash', 'anyone', 'What a receipt covers, and whether it still holds'),

  getPrivacyNotice: read(
    '/api/privacy-notice',
    'anyone',
    'What is collected, for what, and how long it is kept',
  ),
  giveConsent: write('/api/me/consents', 'signedIn', 'Agree to what is collected for one purpose'),
  withdrawConsent: write('/api/me/consents/withdraw', 'signedIn', 'Agree no longer'),
  listLooksAtMe: read('/api/me/looks', 'signedIn', 'Who has looked at my telephone number'),
  exportMyData: read('/api/me/export', 'signedIn', 'Everything that is kept about me'),
  requestAccountDeletion: write(
    '/api/me/deletion',
    RESIDENT,
    'Delete my account: at once, or when what is open is done',
  ),
  cancelAccountDeletion: write('/api/me/deletion/cancel', RESIDENT, 'Keep my account after all'),
  getFeed: read('/api/feed', 'signedIn', 'What has happened since, of all that concerns me'),
  markSeen: {
    // A mark only moves on: said twice it has been said once.
    ...write(
      '/api/service-requests/:id/seen',
      ['resident', ...WORKERS],
      'Say how far I have read a conversation',
    ),
    keyed: false,
  },
  // WeChat
  getWeChat: read('/api/wechat', 'anyone', 'Whether one can sign in by WeChat here'),
  signInWithWeChat: {
    ...write('/api/sessions/wechat', 'anyone', 'Sign in by WeChat, or learn that the telephone comes first'),
    keyed: false,
  },
  phoneByWeChat: {
    ...write(
      '/api/sessions/wechat-phone',
      'anyone',
      'Sign in with the telephone number that WeChat vouches for',
    ),
    keyed: false,
  },
  getMyWeChat: read(
    '/api/me/wechat',
    'signedIn',
    'Whether my WeChat is bound, and what I can be told of there',
  ),
  unbindWeChat: {
    ...write('/api/me/wechat', 'signedIn', 'Unbind my WeChat'),
    method: 'DELETE',
  },
  reportSubscriptions: write('/api/me/wechat/subscriptions', 'signedIn', 'Say what I agreed to be told of'),
  listDeadLetters: read('/api/dead-letters', ['administrator'], 'What could not be sent, and why'),
  retryDeadLetter: write('/api/dead-letters/:id/retry', ['administrator'], 'Send it off once more'),
} as const satisfies Record<string, Action>;

export type ActionName = keyof typeof ACTIONS;
