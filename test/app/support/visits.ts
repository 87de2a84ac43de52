import type { Me } from '../../../src/app/state/session';
import type {
  HostPass,
  SharedPass,
  VisitDetail,
  VisitPass,
  VisitSummary,
} from '../../../src/contract/schemas/visit';
import { HOUR, MINUTE } from '../../../src/domain/time';
import { encodePass, sealPass, type VisitorPass } from '../../../src/domain/visitor-pass';
import { CHEN, NOW } from './requests';

/** The owner of 3 栋 1201, who invites. */
export const LI: Me = {
  ...CHEN,
  id: 'li',
  name: '李娟',
  address: '李女士',
  role: 'resident',
  departmentName: null,
  rooms: [{ bindingId: 'b', roomId: 'room-1', label: '3 栋 1201', relation: 'owner', status: 'verified' }],
};

const PASS: VisitorPass = {
  keyId: 1,
  community: 'a1b2c3d4',
  passId: '00112233445566778899',
  notBefore: NOW,
  durationMinutes: 480,
  maxUses: 1,
  weekdays: [],
  dayStart: 0,
  dayEnd: 96,
  gate: 1,
  isStatic: false,
};
/** A pass as the server gives it; its signature is nothing, because the app never looks at it. */
export const SEALED = sealPass(encodePass(PASS), new Uint8Array(64).fill(7));
export const SECRET = Uint8Array.from({ length: 32 }, (_, index) => index);

export const VISIT_PASS: VisitPass = {
  live: { payload: SEALED, secret: Buffer.from(SECRET).toString('base64url'), stepSeconds: 15 },
  staticText: sealPass(encodePass({ ...PASS, isStatic: true, durationMinutes: 120 }), new Uint8Array(64)),
  staticWindow: { from: NOW, until: NOW + 2 * HOUR },
  code: '204618',
};

const WINDOW = { from: NOW, until: NOW + 8 * HOUR };

/** 王建国, who is expected today; `change` says what differs. */
export function visit(change: Partial<VisitSummary> = {}): VisitSummary {
  return {
    id: 'visit-1',
    version: 1,
    status: 'expected',
    origin: 'preRegistered',
    visitor: { name: '王建国', phone: null, plate: null },
    purpose: 'friend',
    partySize: 2,
    needsHelp: [],
    schedule: { type: 'once', ...WINDOW },
    window: WINDOW,
    roomId: 'room-1',
    roomLabel: '3 栋 1201',
    gate: { number: 1, name: '东门' },
    uses: 0,
    maxUses: 1,
    insideSince: null,
    overdue: false,
    hostQuestion: null,
    registeredAt: NOW - 5 * MINUTE,
    can: ['share', 'withdraw'],
    ...change,
  };
}

export function visitDetail(change: Partial<VisitDetail> = {}): VisitDetail {
  return {
    ...visit(),
    now: NOW,
    filledInAt: null,
    entries: [],
    passState: 'valid',
    sharedUntil: null,
    ...change,
  };
}

export const HOST_PASS: HostPass = {
  pass: VISIT_PASS,
  window: WINDOW,
  gate: { number: 1, name: '东门' },
  building: '3 栋',
  now: NOW,
};

export function sharedPass(change: Partial<SharedPass> = {}): SharedPass {
  return {
    communityName: '桂芳园',
    building: '3 栋',
    hostAddress: '李女士',
    status: 'expected',
    window: WINDOW,
    schedule: { type: 'once', ...WINDOW },
    gate: { number: 1, name: '东门' },
    partySize: 2,
    rules: ['请在门岗出示通行证。'],
    directions: ['进东门后直走，左手边第二栋。'],
    filledIn: null,
    keptDays: 30,
    pass: VISIT_PASS,
    now: NOW,
    ...change,
  };
}

export const list = (...items: VisitSummary[]) => ({ items, nextCursor: null, now: NOW });
