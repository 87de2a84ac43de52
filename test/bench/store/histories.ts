import type { Actor } from '../../../src/domain/access';
import { addOpenMinutes } from '../../../src/domain/calendar';
import type { Command, Kind, ServiceRequest } from '../../../src/domain/service-request';
import { CommunityContexts } from '../../../src/server/community/context';
import { eventsOf, type Told, toldBy } from '../../../src/server/events/event-log';
import type { OutboxItem } from '../../../src/server/outbox/outbox';
import { ServiceRequestFlow } from '../../../src/server/service-requests';
import type { Given } from '../../../src/server/service-requests/handle';
import { promisesToWatch } from '../../../src/server/service-requests/promise-watch';
import { newId } from '../../../src/server/store/ids';
import type { Tx } from '../../../src/server/store/schema';
import { openSqlite } from '../../../src/server/store/sqlite';
import { type People, settle } from './people';

/** What one command left behind. */
export interface Happened {
  readonly events: readonly Told[];
  readonly promises: readonly OutboxItem[];
}

/** One request from its filing to where it stands, as the real flow told it. */
export interface History {
  readonly steps: readonly Happened[];
  readonly state: ServiceRequest;
  readonly endedAt: number;
}

export interface Histories {
  /** Whose histories these are: their ids stand in them. */
  readonly people: People;
  /** Of ten requests that are over, as many of each kind as a desk may see. */
  readonly closed: readonly History[];
  /** Those that a community has open at any one time, the desk's queue first. */
  readonly open: readonly History[];
}

type Step = (people: People) => readonly [after: number, by: Actor, give: Given<Command>];

interface Script {
  readonly times: number;
  readonly kind: Kind;
  readonly matter: string;
  readonly channel: 'app' | 'counter';
  readonly steps: readonly Step[];
}

const [first, second] = [0, 1];
const deskOf = (people: People, which = first) => people.desk[which] as Actor;
const technicianOf = (people: People) => people.technicians[first] as Actor;
const residentOf = (people: People) => people.residents[first] as Actor;

const accept: Step = (people) => [6, deskOf(people), { type: 'accept', inTurn: true }];
const ask: Step = (people) => [
  9,
  deskOf(people),
  { type: 'askBack', question: '您好，请问总阀关好了吗？谢谢。' },
];
const answer: Step = (people) => [
  4,
  residentOf(people),
  { type: 'sendMessage', text: '已经关好了', photoIds: [] },
];
const dispatch: Step = (people) => [
  3,
  deskOf(people),
  { type: 'dispatch', departmentId: people.departments.works, technicianId: technicianOf(people).personId },
];
const start: Step = (people) => [10, technicianOf(people), { type: 'start' }];
const hold: Step = (people) => [15, technicianOf(people), { type: 'hold', reason: '需要等配件到货' }];
const resume: Step = (people) => [60, technicianOf(people), { type: 'resume' }];
const handle: Step = (people) => [
  25,
  technicianOf(people),
  { type: 'handle', note: '更换了下水软管，试水十分钟不漏', photoIds: [] },
];
const confirm: Step = (people) => [
  40,
  residentOf(people),
  { type: 'answerCallback', verdict: 'satisfied', words: '修好了，谢谢', photoIds: [] },
];
const call: Step = (people) => [
  90,
  deskOf(people, second),
  { type: 'recordCallback', channel: 'phone', verdict: 'satisfied', words: '都好了', seconds: 70 },
];
const rate: Step = (people) => [
  5,
  residentOf(people),
  { type: 'rate', service: { stars: 5, tags: ['准时'], words: '师傅很细心' }, callback: null },
];
const assisted: Step = (people) => [4, deskOf(people), { type: 'closeAssisted' }];
const withdraw: Step = (people) => [12, residentOf(people), { type: 'withdraw', reason: '自己修好了' }];

const LEAK = {
  kind: 'repair',
  matter: '厨房水槽下面漏水，已经关了总阀，麻烦尽快派师傅来看看',
  channel: 'app',
} as const;
const NOISE = { kind: 'complaint', matter: '楼上夜里十一点还在装修，影响孩子休息', channel: 'app' } as const;
const QUESTION = {
  kind: 'inquiry',
  matter: '请问车位的月租怎么续费，需要带哪些材料',
  channel: 'app',
} as const;
const CARRY = { kind: 'assistance', matter: '请帮忙把快递搬到门口', channel: 'counter' } as const;

const CLOSED: readonly Script[] = [
  { ...LEAK, times: 3, steps: [accept, dispatch, start, handle, confirm, rate] },
  { ...LEAK, times: 1, steps: [accept, dispatch, start, hold, resume, handle, confirm] },
  { ...NOISE, times: 2, steps: [accept, dispatch, start, handle, call, rate] },
  { ...CARRY, times: 3, steps: [accept, assisted] },
  { ...QUESTION, times: 1, steps: [withdraw] },
];

const OPEN: readonly Script[] = [
  { ...LEAK, times: 8, steps: [] },
  { ...NOISE, times: 3, steps: [] },
  { ...QUESTION, times: 3, steps: [] },
  { ...LEAK, times: 6, steps: [accept] },
  { ...NOISE, times: 2, steps: [accept, ask, answer] },
  { ...LEAK, times: 3, steps: [accept, dispatch] },
  { ...LEAK, times: 2, steps: [accept, dispatch, start] },
  { ...LEAK, times: 1, steps: [accept, dispatch, start, hold] },
  { ...LEAK, times: 2, steps: [accept, dispatch, start, handle] },
];

/** A Tuesday, 9:00 in Asia/Shanghai. */
const MORNING = Date.UTC(2026, 10, 24, 1, 0);

/** Plays every script with the real flow on a store in memory. */
export async function tellHistories(): Promise<Histories> {
  const store = await openSqlite(':memory:');
  const contexts = new CommunityContexts(() => MORNING);
  const flow = new ServiceRequestFlow(contexts);
  const told = await store.write(async (tx) => {
    const people = await settle(tx, 0, MORNING);
    const { calendar } = await contexts.of(tx, people.communityId);
    const later = (at: number, minutes: number) => addOpenMinutes(calendar, at, minutes).at;
    const play = (scripts: readonly Script[]) => playAll(tx, flow, people, later, scripts);
    return { people, closed: await play(CLOSED), open: await play(OPEN) };
  });
  await store.close();
  return told;
}

async function playAll(
  tx: Tx,
  flow: ServiceRequestFlow,
  people: People,
  later: (at: number, minutes: number) => number,
  scripts: readonly Script[],
): Promise<History[]> {
  const histories: History[] = [];
  for (const { times, steps, ...filed } of scripts) {
    const history = await play(tx, flow, people, later, filed, steps);
    histories.push(...Array.from({ length: times }, () => history));
  }
  return histories;
}

async function play(
  tx: Tx,
  flow: ServiceRequestFlow,
  people: People,
  later: (at: number, minutes: number) => number,
  { kind, matter, channel }: Pick<Script, 'kind' | 'matter' | 'channel'>,
  steps: readonly Step[],
): Promise<History> {
  const resident = residentOf(people);
  let at = MORNING;
  let stored = await flow.receive(tx, {
    id: newId(),
    communityId: people.communityId,
    at,
    by: channel === 'app' ? resident : deskOf(people),
    kind,
    urgency: 'routine',
    channel,
    requesterId: resident.personId,
    roomId: resident.roomIds[0] ?? null,
    matter,
    place: '厨房',
    photoIds: [],
    preferredTime: null,
    readBack: channel === 'app' ? null : '一号楼李女士，请人搬快递',
    aboutWindow: false,
    aboutStaffId: null,
  });
  const { id } = stored.state;
  const happened: Happened[] = [];
  const watched = new Set<string>();
  let seen = 0;
  const note = async () => {
    const rows = (await eventsOf(tx, people.communityId, id)).slice(seen);
    seen += rows.length;
    const promises = promisesToWatch(stored.state).filter((item) => !watched.has(item.id));
    for (const item of promises) watched.add(item.id);
    happened.push({ events: rows.map((row) => toldBy<Told>(row) as Told), promises });
  };
  await note();
  for (const step of steps) {
    const [after, by, give] = step(people);
    at = later(at, after);
    stored = await flow.handle(tx, people.communityId, id, by, at, give);
    await note();
  }
  return { steps: happened, state: stored.state, endedAt: at };
}
