import type { Me } from '../../../src/app/state/session';
import type {
  ServiceRequestDetail,
  ServiceRequestSummary,
} from '../../../src/contract/schemas/service-request';

/** Tuesday 24 November 2026, 10:00 in Shanghai: the window is open. */
export const NOW = Date.UTC(2026, 10, 24, 2);

export const CHEN: Me = {
  id: 'chen',
  name: '陈晓琳',
  address: '陈女士',
  role: 'frontDesk',
  phone: '138****0002',
  departmentName: '前台',
  community: { id: 'c', name: '桂芳园', company: '佳和物业', hotline: '400-000-1234' },
  ringSeconds: 20,
  rooms: [],
  household: [],
  waiting: 0,
  consents: [{ purpose: 'signInAndContact', version: 1, givenAt: Date.UTC(2026, 10, 1) }],
  noticeVersion: 1,
  deletion: null,
};

/** A repair that has just come in; `change` says what differs. */
export function summary(change: Partial<ServiceRequestSummary> = {}): ServiceRequestSummary {
  return {
    id: 'request-1',
    serial: 7,
    version: 2,
    kind: 'repair',
    urgency: 'routine',
    channel: 'app',
    status: 'received',
    closeReason: null,
    matter: '厨房水槽下面漏水',
    place: '厨房',
    roomLabel: '3 栋 1201',
    requester: { id: 'li', name: '李娟', address: '李女士' },
    receivedAt: NOW - 9_000,
    updatedAt: NOW - 9_000,
    waitingSince: NOW - 9_000,
    waitingMs: 9_000,
    clockRunning: true,
    promise: { kind: 'firstAnswer', dueAt: NOW + 51_000, certain: true, overdue: false },
    nextStep: { what: 'answer', who: 'desk', by: { dueAt: NOW + 51_000, certain: true } },
    takenBy: null,
    departmentName: null,
    technician: null,
    round: 1,
    returns: 0,
    urges: 0,
    escalated: false,
    rated: false,
    tries: 0,
    ...change,
  };
}

/** The same, opened by a staff member who may give the commands in `can`. */
export function detail(change: Partial<ServiceRequestDetail> = {}): ServiceRequestDetail {
  return {
    ...summary(),
    now: NOW,
    roomId: 'room-1',
    requesterPhone: '138****1201',
    readBack: null,
    preferredTime: null,
    aboutWindow: false,
    photos: [],
    withheldPhotos: 0,
    firstAnswerLate: false,
    awaitingResident: false,
    holdReason: null,
    handling: null,
    calledBackBy: null,
    reopenUntil: null,
    ratings: [],
    can: ['take', 'accept', 'sendMessage', 'escalate'],
    story: [],
    receiptHash: null,
    ahead: null,
    seenUpTo: 0,
    outOfTurn: false,
    ...change,
  };
}
