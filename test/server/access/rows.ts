import type { ActionName } from '../../../src/contract/actions';
import type { ApiErrorCode } from '../../../src/contract/error-codes';
import type { Role } from '../../../src/domain/access';
import { NOTICE_VERSION } from '../../../src/domain/privacy';
import {
  IDENTITIES,
  type Identity,
  LOCALS,
  type Party,
  partyOf,
  REQUESTS,
  type RequestName,
  roleOf,
  STRANGERS,
} from './identities';
import { VISITS, type VisitParty, visitPartyOf } from './visits';
import { DEAD_LETTERS, type World } from './world';

/** One way to call an action. */
export interface Call {
  readonly on: string;
  readonly sent: { readonly params?: object; readonly query?: object; readonly body?: unknown };
  /** How access refuses this caller, once through the door; null when it does not, whatever else may be wrong. */
  readonly refuses: (identity: Identity) => ApiErrorCode | null;
}

export interface Row {
  /** Whom the door lets in, whatever the data. */
  readonly door: 'anyone' | readonly Role[];
  readonly calls: (world: World) => Call[];
}

const EVERY_ROLE: readonly Role[] = [
  'resident',
  'frontDesk',
  'technician',
  'supervisor',
  'administrator',
  'guard',
];
const RESIDENTS: readonly Role[] = ['resident'];
const DESK: readonly Role[] = ['frontDesk', 'supervisor'];
const WORKERS: readonly Role[] = ['frontDesk', 'technician', 'supervisor'];
const TALKERS: readonly Role[] = ['resident', 'frontDesk', 'technician', 'supervisor'];

const GATE: readonly Role[] = ['guard', 'supervisor'];
const SUPERVISOR: readonly Role[] = ['supervisor'];
const LOCAL_GATE: readonly Identity[] = ['guard', 'supervisor'];

const NOBODYS_ID = '00000000-0000-7000-8000-000000000000';
const REPLY = '您好，我们马上为您处理，请您放心，谢谢。再见！';

const open: Call['refuses'] = () => null;
const closed =
  (code: ApiErrorCode): Call['refuses'] =>
  () =>
    code;
/** Lets these people through and refuses all others. */
const but =
  (people: readonly Identity[], code: ApiErrorCode): Call['refuses'] =>
  (identity) =>
    people.includes(identity) ? null : code;

const call = (on: string, sent: Call['sent'], refuses: Call['refuses'] = open): Call => ({
  on,
  sent,
  refuses,
});
const plainly = (door: Row['door'], ...sent: Call['sent'][]): Row => ({
  door,
  calls: () => sent.map((one) => call('everything', one)),
});

/**
 * A call on every request there is, and on one that there is not. To whoever is nothing to a request it does not exist;
 * of the others only those may who are something by which they may.
 */
function onEveryRequest(
  may: readonly Party[],
  sent: (id: string, world: World) => Call['sent'],
): Row['calls'] {
  return (world) => [
    ...REQUESTS.map((name) =>
      call(name, sent(world.requests[name], world), (identity) => {
        const party = partyOf(identity, name);
        if (party === null) return 'notFound';
        return may.includes(party) ? null : 'notPermitted';
      }),
    ),
    call('a request that there is not', sent(NOBODYS_ID, world), closed('notFound')),
  ];
}

const command = (
  door: readonly Role[],
  may: readonly Party[],
  body: object | ((world: World, id: string) => object),
  more: (world: World) => Call[] = () => [],
): Row => ({
  door,
  calls: (world) => [
    ...onEveryRequest(may, (id) => ({
      params: { id },
      body: typeof body === 'function' ? body(world, id) : body,
    }))(world),
    ...more(world),
  ],
});

/** As for requests: a call on every visit there is, and on one that there is not. */
function onEveryVisit(may: readonly VisitParty[], body?: object, door: Row['door'] = RESIDENTS): Row {
  const sent = (id: string) => ({ params: { id }, ...(body ? { body } : {}) });
  return {
    door,
    calls: ({ visiting }) => [
      ...VISITS.map((name) =>
        call(`the visit ${name}`, sent(visiting.visits[name]), (identity) => {
          const party = visitPartyOf(identity, name);
          if (party === null) return 'notFound';
          return may.includes(party) ? null : 'notPermitted';
        }),
      ),
      call('a visit that there is not', sent(NOBODYS_ID), closed('notFound')),
    ],
  };
}
const ofHosts = (body?: object) => onEveryVisit(['host'], body);
const ofGates = (body?: object) => onEveryVisit(['gate'], body, GATE);

const EVERY_PARTY: readonly Party[] = ['requester', 'desk', 'supervisor', 'assignee', 'formerWorker'];
const AT_WINDOW: readonly Party[] = ['desk', 'supervisor'];
const AT_WORK: readonly Party[] = ['desk', 'supervisor', 'assignee'];

const to = (departmentId: string, technicianId: string | null = null) => ({ departmentId, technicianId });
/** The department that does the work of the community that a request belongs to. */
const worksOf = ({ requests, ids }: World, id: string) =>
  to(id === requests.strangers ? ids.strangersWorks : ids.works);
const idOf = ({ clients }: World, identity: Identity) => clients[identity].me?.id ?? '';

/** Nobody is given work who is not here to do it: neither strangers nor residents, guards or administrators. */
const strayAssignees = (name: RequestName, more: object) => (world: World) => {
  const stray: [string, object][] = [
    ['the strangers’ department', to(world.ids.strangersWorks)],
    ['the strangers’ technician', to(world.ids.works, idOf(world, 'strangersTechnician'))],
    ['a resident', to(world.ids.works, idOf(world, 'neighbour'))],
    ['a department where nobody takes work', to(world.ids.gate)],
    ['the guard', to(world.ids.gate, idOf(world, 'guard'))],
  ];
  return stray.map(([on, assignee]) =>
    call(on, { params: { id: world.requests[name] }, body: { ...assignee, ...more } }, (identity) =>
      partyOf(identity, name) === null ? 'notFound' : 'unknownAssignee',
    ),
  );
};

/** Photos of somebody else, and of another request, are no more there than photos that nobody took. */
const strayPhotos = (name: RequestName, more: object) => (world: World) =>
  [world.ids.neighboursPhoto, world.ids.sentPhoto, NOBODYS_ID].map((photoId) =>
    call(
      'a stray photo',
      { params: { id: world.requests[name] }, body: { ...more, photoIds: [photoId] } },
      (identity) => (partyOf(identity, name) === null ? 'notFound' : 'unknownPhoto'),
    ),
  );

const VIEWS = ['mine', 'queue', 'callbacks', 'jobs', 'overdue', 'all'] as const;
const VIEWERS: Readonly<Record<(typeof VIEWS)[number], readonly Role[]>> = {
  mine: TALKERS,
  queue: DESK,
  callbacks: DESK,
  jobs: WORKERS,
  overdue: DESK,
  all: DESK,
};

/** Every action of the contract: one without a row does not compile. */
export const ROWS = {
  getHealth: plainly('anyone', {}),
  listCommunities: plainly('anyone', {}),
  requestSignInCode: plainly(
    'anyone',
    { body: { phone: '13977001101', noticeVersion: NOTICE_VERSION } },
    { body: { phone: '13977009999', noticeVersion: NOTICE_VERSION } },
  ),
  signIn: {
    door: 'anyone',
    calls: () =>
      ['13977001101', '13977009999'].map((phone) =>
        call(
          phone,
          { body: { phone, code: '000000', communityId: 'hequ', noticeVersion: NOTICE_VERSION } },
          closed('wrongCode'),
        ),
      ),
  },
  signOut: plainly(EVERY_ROLE, {}),
  getMe: plainly(EVERY_ROLE, {}),

  listRooms: plainly(EVERY_ROLE, { query: {} }, { query: { building: '1 栋' } }),
  requestRoomBinding: {
    door: RESIDENTS,
    calls: ({ ids }) => [
      call('home', { body: { roomId: ids.home, relation: 'tenant' } }, but(LOCALS, 'unknownRoom')),
      call(
        'theirs',
        { body: { roomId: ids.strangersHome, relation: 'tenant' } },
        but(STRANGERS, 'unknownRoom'),
      ),
    ],
  },
  listRoomBindings: plainly(DESK, { query: {} }, { query: { limit: 1 } }),
  verifyRoomBinding: { door: DESK, calls: (world) => onBindings(world, { papers: '身份证' }) },
  declineRoomBinding: { door: DESK, calls: (world) => onBindings(world, { reason: '姓名不一致' }) },
  findResidents: {
    door: DESK,
    calls: () =>
      ['甘棠', '柏', '远山青', '1101', '13977001103', '13977001112', '101', '%', '_', 'canary'].map((query) =>
        call(query, { query: { query } }),
      ),
  },
  listDepartments: plainly(WORKERS, {}),

  createServiceRequest: {
    door: RESIDENTS,
    calls: (world) => {
      const { ids } = world;
      const file = (on: string, body: object, refuses: Call['refuses'] = open) =>
        call(on, { body: { kind: 'repair', matter: '窗户关不严', ...body } }, refuses);
      return [
        file('their own', {}),
        file('home', { roomId: ids.home }, but(['resident', 'housemate'], 'unknownRoom')),
        file('next door', { roomId: ids.neighboursHome }, but(['neighbour'], 'unknownRoom')),
        file('theirs', { roomId: ids.strangersHome }, but(['stranger'], 'unknownRoom')),
        file('a fresh photo', { photoIds: [ids.freshPhoto] }, but(['resident'], 'unknownPhoto')),
        file('a photo of another request', { photoIds: [ids.sentPhoto] }, closed('unknownPhoto')),
        file('a resident', { aboutStaffId: idOf(world, 'neighbour') }, closed('unknownAssignee')),
        file('the guard', { aboutStaffId: idOf(world, 'guard') }, but(LOCALS, 'unknownAssignee')),
      ];
    },
  },
  registerServiceRequest: {
    door: DESK,
    calls: (world) => {
      const { ids } = world;
      const register = (on: string, body: object, refuses: Call['refuses']) =>
        call(
          on,
          {
            body: {
              kind: 'repair',
              channel: 'counter',
              name: '访客',
              phone: '13977001103',
              matter: '窗户关不严',
              readBack: '窗户关不严，今天在家',
              ...body,
            },
          },
          refuses,
        );
      return [
        register('home', { roomId: ids.home }, but(LOCALS, 'unknownRoom')),
        register('theirs', { roomId: ids.strangersHome }, but(STRANGERS, 'unknownRoom')),
        register('a stray photo', { roomId: ids.home, photoIds: [ids.freshPhoto] }, closed('unknownPhoto')),
      ];
    },
  },
  listServiceRequests: {
    door: EVERY_ROLE,
    calls: () =>
      VIEWS.flatMap((view) =>
        [{}, { state: 'open' }, { state: 'closed' }, { limit: 1 }].map((more) =>
          call(view, { query: { view, ...more } }, (identity) =>
            VIEWERS[view].includes(roleOf(identity) as Role) ? null : 'notPermitted',
          ),
        ),
      ),
  },
  getServiceRequest: { door: EVERY_ROLE, calls: onEveryRequest(EVERY_PARTY, (id) => ({ params: { id } })) },
  getServiceRequestEvents: {
    door: EVERY_ROLE,
    calls: onEveryRequest(EVERY_PARTY, (id) => ({ params: { id } })),
  },

  take: command(DESK, AT_WINDOW, { outOfTurnReason: '住户在窗口等候' }),
  accept: command(DESK, AT_WINDOW, { outOfTurnReason: '住户在窗口等候', reply: REPLY }),
  askBack: command(WORKERS, AT_WORK, { question: '请问总阀关了吗？谢谢。' }),
  dispatch: command(
    DESK,
    AT_WINDOW,
    (world, id) => ({ ...worksOf(world, id), reply: REPLY }),
    strayAssignees('inquiry', { reply: REPLY }),
  ),
  reassign: command(
    WORKERS,
    AT_WORK,
    (world, id) => ({ ...worksOf(world, id), reason: '请假' }),
    strayAssignees('underway', { reason: '请假' }),
  ),
  start: command(WORKERS, ['assignee'], {}),
  sendBack: command(WORKERS, ['assignee'], { reason: '不归工程部' }),
  hold: command(WORKERS, ['assignee', 'supervisor'], { reason: '等配件', reply: REPLY }),
  resume: command(WORKERS, ['assignee', 'supervisor'], {}),
  handle: command(
    WORKERS,
    ['assignee'],
    { note: '更换了软管', reply: REPLY },
    strayPhotos('underway', { note: '更换了软管', reply: REPLY }),
  ),
  recordCallback: command(DESK, AT_WINDOW, {
    channel: 'phone',
    verdict: 'satisfied',
    words: '好',
    reply: REPLY,
  }),
  answerCallback: command(
    RESIDENTS,
    ['requester'],
    { verdict: 'satisfied', words: '好' },
    strayPhotos('handled', { verdict: 'satisfied' }),
  ),
  closeUnreached: command(['supervisor'], ['supervisor'], { reply: REPLY }),
  closeAssisted: command(DESK, AT_WINDOW, { reply: REPLY }),
  rate: command(RESIDENTS, ['requester'], { service: { stars: 4 } }),
  reopen: command(RESIDENTS, ['requester'], { reason: '又漏了' }),
  withdraw: command(RESIDENTS, ['requester'], {}),
  urge: command(RESIDENTS, ['requester'], {}),
  sendMessage: command(
    TALKERS,
    ['requester', 'desk', 'supervisor', 'assignee'],
    { text: REPLY },
    strayPhotos('underway', { text: REPLY }),
  ),
  escalate: command(WORKERS, AT_WORK, { reason: '住户很着急' }),
  judgePhoto: {
    door: SUPERVISOR,
    calls: (world) => {
      const of = (name: RequestName, photoId: string): Call['sent'] => ({
        params: { id: world.requests[name] },
        body: { photoId, verdict: 'released' },
      });
      const { sentPhoto, neighboursPhoto, complaintPhoto } = world.ids;
      const elsewhere = (name: RequestName, photoId: string) =>
        call(`${name}, with a photo of another request`, of(name, photoId), (identity) =>
          partyOf(identity, name) === null ? 'notFound' : 'unknownPhoto',
        );
      return [
        ...REQUESTS.map((name) => elsewhere(name, name === 'waiting' ? neighboursPhoto : sentPhoto)),
        call('the photo in doubt', of('neighboursInquiry', neighboursPhoto), but(['supervisor'], 'notFound')),
        // A complaint never reaches the person complained about.
        call('one in a complaint', of('aboutTheSupervisor', complaintPhoto), closed('notFound')),
        call(
          'a request that there is not',
          { params: { id: NOBODYS_ID }, body: { photoId: sentPhoto, verdict: 'refused' } },
          closed('notFound'),
        ),
      ];
    },
  },
  revealPhone: command(WORKERS, AT_WORK, { purpose: 'visit' }),

  preRegisterVisit: {
    door: RESIDENTS,
    calls: ({ ids, visiting }) => {
      const schedule = { type: 'once', from: visiting.soon, until: visiting.soon + 7_200_000 };
      const guest = (roomId: string) => ({ roomId, name: '访客', purpose: 'friend', schedule });
      return [
        call('home', { body: guest(ids.home) }, but(['resident', 'housemate'], 'unknownRoom')),
        call('next door', { body: guest(ids.neighboursHome) }, but(['neighbour'], 'unknownRoom')),
        call('theirs', { body: guest(ids.strangersHome) }, but(['stranger'], 'unknownRoom')),
        call('nowhere', { body: guest(NOBODYS_ID) }, closed('unknownRoom')),
      ];
    },
  },
  listVisits: plainly(RESIDENTS, { query: {} }, { query: { view: 'past' } }, { query: { limit: 1 } }),
  getVisit: ofHosts(),
  getVisitPass: ofHosts(),
  shareVisit: ofHosts({}),
  withdrawVisit: ofHosts({}),
  answerHost: ofHosts({ answer: 'welcome' }),
  eraseVisitor: ofHosts({}),
  getSharedPass: {
    door: 'anyone',
    calls: ({ visiting }) => [
      call('the shared address', { params: { token: visiting.token } }),
      call('a made-up address', { params: { token: 'x'.repeat(32) } }, closed('passLinkGone')),
    ],
  },
  fillInSharedPass: {
    door: 'anyone',
    calls: ({ visiting }) => [
      call('the shared address', {
        params: { token: visiting.token },
        body: { name: '访客', consent: true },
      }),
      call(
        'a made-up address',
        { params: { token: 'x'.repeat(32) }, body: { name: '访客', consent: true } },
        closed('passLinkGone'),
      ),
    ],
  },

  listGates: plainly(['resident', 'guard', 'supervisor'], {}),
  getGateBundle: plainly(GATE, { query: { gate: 1 } }),
  listExpected: plainly(
    GATE,
    { query: {} },
    { query: { query: 'canary' } },
    { query: { query: '粤B7' } },
    { query: { query: '101' } },
    { query: { query: '13977002201' } },
    { query: { query: '%' } },
  ),
  listInside: plainly(GATE, { query: {} }, { query: { limit: 1 } }),
  scanPass: {
    door: GATE,
    calls: ({ visiting }) => [
      call('the pass of expected', { body: { text: visiting.passText, gate: 1 } }),
      call('its six digits', { body: { text: visiting.code, gate: 1 } }),
      call('no pass', { body: { text: '你好', gate: 1 } }),
    ],
  },
  arriveVisit: ofGates({ gate: 1 }),
  getGateVisit: ofGates(),
  stampStep: ofGates({ step: 'greet' }),
  turnAwayVisit: ofGates({ reason: 'other' }),
  checkOutVisit: ofGates({}),
  registerWalkIn: {
    door: GATE,
    calls: ({ ids }) => {
      const body = (roomId: string) => ({ roomId, name: '访客', purpose: 'other', gate: 1, consent: true });
      return [
        call('home', { body: body(ids.home) }, but(LOCAL_GATE, 'unknownRoom')),
        call('theirs', { body: body(ids.strangersHome) }, but(['strangersSupervisor'], 'unknownRoom')),
      ];
    },
  },
  recordHostAnswer: ofGates({ answer: 'welcome', words: '请他上来' }),
  mergeOfflineEntries: {
    door: GATE,
    calls: ({ visiting }) => {
      const entry = {
        entryId: 'e1',
        text: visiting.passText,
        scannedAt: visiting.soon - 3_600_000,
        steps: [],
        verdict: 'admit',
      };
      return [call('the pass of expected', { body: { gate: 1, entries: [entry] } })];
    },
  },
  greetKnownResident: plainly(
    GATE,
    { query: { query: '甘棠' } },
    { query: { query: '远山青' } },
    { query: { query: '13977001101' } },
    { query: { query: '%' } },
  ),
  listBlocks: plainly(SUPERVISOR, {}),
  blockVisitor: {
    door: SUPERVISOR,
    calls: ({ visiting }) => [
      call('somebody', { body: { name: '某人', reason: '扰乱秩序', until: visiting.soon } }),
    ],
  },
  liftBlock: {
    door: SUPERVISOR,
    calls: ({ visiting }) => [
      call(
        'theirs',
        { params: { id: visiting.block }, body: { reason: '已说明' } },
        but(['supervisor'], 'notFound'),
      ),
      call('nobody’s', { params: { id: NOBODYS_ID }, body: { reason: '已说明' } }, closed('notFound')),
    ],
  },
  listGateConflicts: plainly(SUPERVISOR, {}),
  settleGateConflict: {
    door: SUPERVISOR,
    calls: ({ visiting }) => [
      call(
        'theirs',
        { params: { id: visiting.conflict }, body: { note: '已核实' } },
        but(['supervisor'], 'notFound'),
      ),
      call('nobody’s', { params: { id: NOBODYS_ID }, body: { note: '已核实' } }, closed('notFound')),
    ],
  },
  rotatePassKey: plainly(['administrator'], { body: {} }),

  listReplyTemplates: {
    door: WORKERS,
    calls: (world) => {
      const about = (query: object) => ({ query: { moment: 'dispatched', ...query } });
      return [
        call('no request', about({})),
        call('the company’s own words', { query: { moment: 'progress' } }),
        ...onEveryRequest(AT_WORK.concat('formerWorker'), (id) => about({ serviceRequestId: id }))(world),
        call(
          'the works',
          about({ departmentId: world.ids.works, technicianId: idOf(world, 'technician') }),
          but(LOCALS, 'unknownAssignee'),
        ),
        call(
          'the strangers’ works',
          about({ departmentId: world.ids.strangersWorks }),
          but(STRANGERS, 'unknownAssignee'),
        ),
        ...(['resident', 'neighbour', 'stranger', 'guard', 'administrator'] as const).map((identity) =>
          call(identity, about({ technicianId: idOf(world, identity) }), closed('unknownAssignee')),
        ),
      ];
    },
  },
  assessCourtesy: plainly(EVERY_ROLE, { body: { text: '这个不归我管', moment: 'progress' } }),
  getOpening: plainly(EVERY_ROLE, { query: {} }),
  getCalendarYear: plainly(EVERY_ROLE, { params: { year: 2026 } }, { params: { year: 2027 } }),
  setCalendarYear: plainly(['supervisor', 'administrator'], {
    params: { year: 2028 },
    body: { holidays: ['2028-01-01'], makeUpWorkdays: [], source: '通知' },
  }),
  listSpecialDays: plainly(EVERY_ROLE, {}),
  publishSpecialDay: plainly(['supervisor', 'administrator'], {
    body: { date: '2026-12-31', spans: [], notice: '盘点' },
  }),

  uploadPhoto: plainly(EVERY_ROLE, { body: 'a photo' }),
  getPhoto: {
    door: 'anyone',
    calls: ({ ids, photoAddress }) => {
      const given = new URL(photoAddress, 'http://localhost');
      const query = Object.fromEntries(given.searchParams);
      return [
        call('the address that the resident was shown', { params: { id: ids.sentPhoto }, query }),
        ...[ids.freshPhoto, ids.neighboursPhoto, NOBODYS_ID].map((id) =>
          call('another photo', { params: { id }, query }, closed('linkExpired')),
        ),
        call(
          'a made-up signature',
          { params: { id: ids.sentPhoto }, query: { ...query, signature: 'x'.repeat(43) } },
          closed('linkExpired'),
        ),
      ];
    },
  },
  listDoubtfulPhotos: plainly(SUPERVISOR, { query: {} }, { query: { limit: 1 } }),
  getReceipt: {
    door: 'anyone',
    calls: ({ receipt }) => [
      call('the receipt of closed', { params: { hash: receipt } }),
      call('no receipt', { params: { hash: '0'.repeat(64) } }, closed('notFound')),
    ],
  },

  getPrivacyNotice: plainly('anyone', {}),
  giveConsent: plainly(EVERY_ROLE, { body: { purpose: 'requestHandling', noticeVersion: NOTICE_VERSION } }),
  withdrawConsent: plainly(
    EVERY_ROLE,
    { body: { purpose: 'requestHandling' } },
    { body: { purpose: 'signInAndContact' } },
  ),
  listLooksAtMe: plainly(EVERY_ROLE, { query: {} }, { query: { limit: 1 } }),
  exportMyData: plainly(EVERY_ROLE, {}),
  requestAccountDeletion: plainly(RESIDENTS, {}),
  cancelAccountDeletion: plainly(RESIDENTS, {}),
  getFeed: plainly(EVERY_ROLE, { query: { after: 0 } }, { query: { after: 0, limit: 200 } }),
  markSeen: command(TALKERS, ['requester', 'desk', 'supervisor', 'assignee'], { seq: 1 }),
  // WeChat
  getWeChat: plainly('anyone', {}),
  signInWithWeChat: {
    door: 'anyone',
    calls: () => [
      call('a made-up code', { body: { code: 'made-up-code' } }, closed('weChatCodeInvalid')),
      call(
        'and a community',
        { body: { code: 'made-up-code', communityId: 'hequ' } },
        closed('weChatCodeInvalid'),
      ),
    ],
  },
  phoneByWeChat: {
    door: 'anyone',
    calls: () => [
      call(
        'a made-up ticket',
        { body: { code: 'made-up-code', ticket: 'x'.repeat(43) } },
        closed('weChatTicketExpired'),
      ),
    ],
  },
  getMyWeChat: plainly(EVERY_ROLE, {}),
  unbindWeChat: plainly(EVERY_ROLE, {}),
  reportSubscriptions: plainly(EVERY_ROLE, { body: { results: [{ topic: 'accepted', result: 'accept' }] } }),
  listDeadLetters: plainly(['administrator'], { query: {} }, { query: { limit: 1 } }),
  retryDeadLetter: {
    door: ['administrator'],
    calls: () => [
      call('their own', { params: { id: DEAD_LETTERS.hequ } }),
      call('the strangers’', { params: { id: DEAD_LETTERS.shanwan } }, closed('notFound')),
      call('none', { params: { id: NOBODYS_ID } }, closed('notFound')),
    ],
  },
} as const satisfies Record<ActionName, Row>;

function onBindings({ ids }: World, body: object): Call[] {
  return [
    call(
      'the applicant’s',
      { params: { id: ids.applicantsBinding }, body },
      but(['desk', 'deskmate', 'supervisor'], 'notFound'),
    ),
    call(
      'the stranger’s',
      { params: { id: ids.strangersBinding }, body },
      but(['strangersDesk', 'strangersSupervisor'], 'notFound'),
    ),
    call('nobody’s', { params: { id: NOBODYS_ID }, body }, closed('notFound')),
  ];
}

/** Those whom the door of a row lets in. */
export function letIn({ door }: Row): Identity[] {
  return IDENTITIES.filter(
    (identity) => door === 'anyone' || (door as readonly (Role | null)[]).includes(roleOf(identity)),
  );
}
