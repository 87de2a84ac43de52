import type {
  EventOf,
  EventType,
  Reply,
  ServiceRequestEvent,
  Status,
} from '../../../src/domain/service-request';
import { chen, li, wang } from './people';
import { tuesday, wednesday } from './times';

type Change<T extends EventType> = Partial<EventOf<T>>;

export const REPLY: Reply = { text: '您好，请您放心，谢谢。', moment: 'progress', present: [], missing: [] };

/** What is promised of a routine repair that is accepted on Tuesday at 9:00:30: eight open hours. */
export const RESOLUTION = { dueAt: wednesday('09:00:30'), certain: true };

/*
 * One event each, of an ordinary repair on an ordinary Tuesday: Li reports, Chen accepts and dispatches, Wang works.
 */

export const received = (change: Change<'received'> = {}): ServiceRequestEvent => ({
  type: 'received',
  at: tuesday('09:00'),
  by: li.personId,
  id: 'r1',
  communityId: 'taoyuan',
  kind: 'repair',
  urgency: 'routine',
  channel: 'app',
  requesterId: li.personId,
  roomId: '3-1201',
  matter: '厨房水槽下面漏水',
  place: '厨房',
  photoIds: [],
  preferredTime: null,
  readBack: null,
  aboutWindow: false,
  aboutStaffId: null,
  firstAnswer: { dueAt: tuesday('09:01'), certain: true },
  ...change,
});

export const taken = (change: Change<'taken'> = {}): ServiceRequestEvent => ({
  type: 'taken',
  at: tuesday('09:00:20'),
  by: chen.personId,
  outOfTurnReason: null,
  ...change,
});

export const accepted = (change: Change<'accepted'> = {}): ServiceRequestEvent => ({
  type: 'accepted',
  at: tuesday('09:00:30'),
  by: chen.personId,
  urgency: 'routine',
  resolution: RESOLUTION,
  reply: REPLY,
  ...change,
});

export const askedBack = (change: Change<'askedBack'> = {}): ServiceRequestEvent => ({
  type: 'askedBack',
  at: tuesday('09:03'),
  by: chen.personId,
  reply: REPLY,
  ...change,
});

export const dispatched = (change: Change<'dispatched'> = {}): ServiceRequestEvent => ({
  type: 'dispatched',
  at: tuesday('09:05'),
  by: chen.personId,
  departmentId: 'engineering',
  technicianId: wang.personId,
  resolution: RESOLUTION,
  reply: REPLY,
  ...change,
});

export const started = (change: Change<'started'> = {}): ServiceRequestEvent => ({
  type: 'started',
  at: tuesday('10:00'),
  by: wang.personId,
  ...change,
});

export const held = (change: Change<'held'> = {}): ServiceRequestEvent => ({
  type: 'held',
  at: tuesday('10:30'),
  by: wang.personId,
  reason: '等配件',
  reply: REPLY,
  ...change,
});

export const handled = (change: Change<'handled'> = {}): ServiceRequestEvent => ({
  type: 'handled',
  at: tuesday('11:00'),
  by: wang.personId,
  note: '更换了软管',
  photoIds: [],
  aftermath: null,
  callback: { dueAt: wednesday('11:00'), certain: true },
  reply: REPLY,
  ...change,
});

export const attempted = (change: Change<'callbackAttempted'> = {}): ServiceRequestEvent => ({
  type: 'callbackAttempted',
  at: tuesday('15:00'),
  by: chen.personId,
  channel: 'phone',
  verdict: 'unreached',
  words: '',
  seconds: null,
  reply: REPLY,
  ...change,
});

export const returned = (change: Change<'returned'> = {}): ServiceRequestEvent => ({
  type: 'returned',
  at: tuesday('15:00'),
  by: chen.personId,
  reason: '还在漏',
  resolution: { dueAt: wednesday('15:00'), certain: true },
  reply: REPLY,
  ...change,
});

export const closed = (change: Change<'closed'> = {}): ServiceRequestEvent => ({
  type: 'closed',
  at: tuesday('15:00'),
  by: chen.personId,
  reason: 'satisfied',
  words: '很好',
  reopenUntil: tuesday('15:00') + 7 * 86_400_000,
  reply: REPLY,
  ...change,
});

/** Handled, called back, and the resident was satisfied. */
export const satisfied = (): ServiceRequestEvent[] => [
  attempted({ verdict: 'satisfied', words: '很好', seconds: 65, reply: null }),
  closed(),
];

/** The shortest history to each state. */
export function historyTo(status: Status): ServiceRequestEvent[] {
  const work = [received(), accepted(), dispatched(), started()];
  const histories: Record<Status, ServiceRequestEvent[]> = {
    received: [received()],
    accepted: [received(), accepted()],
    dispatched: [received(), accepted(), dispatched()],
    underway: work,
    onHold: [...work, held()],
    handled: [...work, handled()],
    closed: [...work, handled(), ...satisfied()],
  };
  return histories[status];
}
