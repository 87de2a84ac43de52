import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Errcode } from '../doubles/wechat/errors';
import { type JourneyServer, startJourneyServer } from '../journeys/support/server';
import { WeChatBehind } from '../journeys/support/wechat-behind';
import { guestOf, shownAt } from '../server/support/passes';
import { type Client, signInAt } from '../server/support/start-server';
import { HOUR, MINUTE, TUESDAY_10 } from '../server/support/times';
import type { WeChatPerson } from '../server/wechat/support/bind-wechat';
import { PHOTOS } from './photos';

/** When every picture is taken. */
export const NOW = TUESDAY_10;

/** People who hold a phone in a picture. */
export const PEOPLE = {
  /** 李娟, the owner of 3 栋 1201 in the demo. */
  resident: '13800000001',
  /** Has signed in, and has no room yet. */
  newcomer: '13800000007',
  twoCommunities: '13800001219',
  neighbour: '13800001202',
  /** Was not satisfied at first. */
  unsatisfied: '13800001203',
  /** Has a closed request that nobody has rated. */
  unrated: '13800001221',
  desk: '13800000002',
  technician: '13800000003',
  supervisor: '13800000004',
  guard: '13800000006',
  administrator: '13800000005',
  /** Lives in a verified room and has never asked for anything. */
  contented: '13900000001',
  /** Files the very first requests of a community. */
  first: '13900000002',
  /** Has agreed to signing in, and to nothing else yet. */
  undecided: '13900000006',
  /** Wants to leave, and has something open. */
  leaving: '13800001206',
  /** Has asked for a room, and waits. */
  waiting: '13900000003',
  /** Lives in a community whose rooms nobody has entered yet. */
  roomless: '13900000004',
} as const;
export type Person = keyof typeof PEOPLE;

/** What a scene may need to know of its world: ids of requests and hashes of receipts, by a name. */
export type Facts = Readonly<Record<string, string>>;

export interface World {
  readonly url: string;
  readonly facts: Facts;
  stop(): Promise<void>;
}

/**
 * The communities that the pictures show. `busy` is the demo on a Tuesday morning; `first` is a community on its first day,
 * with a request at each step and nothing else; `quiet` is one that is set up and where nobody has asked for anything;
 * `weChat` is the demo with WeChat behind it, which could not judge some photos and did not take some messages.
 */
export const WORLDS = { busy, first, quiet, weChat } as const;
export type WorldName = keyof typeof WORLDS;

const example = path.resolve(__dirname, '../../docs/community.example.json');
const roomless = path.resolve(__dirname, 'roomless-community.json');
const EXAMPLE_ID = 'guifangyuan';
const ROOMLESS_ID = 'xinyuan';

async function busy(pageRoot: string): Promise<World> {
  const server = await startJourneyServer({ at: NOW, pageRoot, worksOutbox: true });
  const person = (who: Person) => signInAt(server.url, { phone: PEOPLE[who] });
  const resident = await person('resident');
  const unsatisfied = await person('unsatisfied');
  const desk = await person('desk');
  const supervisor = await person('supervisor');
  const twice = await find(unsatisfied, 'mine', '厨房下水道');
  const facts = {
    residentId: resident.me?.id ?? '',
    confirm: await find(resident, 'mine', '厨房水槽'),
    closed: await find(resident, 'mine', '一闪一闪'),
    unrated: await find(await person('unrated'), 'mine', '电表箱'),
    twice,
    receipt: await receiptOf(unsatisfied, twice),
    emergency: await find(desk, 'all', '水管爆了'),
    longest: await find(desk, 'queue', '广告屏'),
    underway: await find(desk, 'all', '洗衣机龙头'),
    onHold: await find(desk, 'all', '浴霸'),
    returned: await find(desk, 'all', '吊顶有滴水'),
    callback: await find(desk, 'callbacks', '网络面板'),
    overdue: await find(supervisor, 'overdue', '受潮发霉'),
    aboutWindow: await find(supervisor, 'all', '响了很久'),
    ...(await visitsOf(resident)),
    inside: await visitOf(unsatisfied, 'upcoming', '郑师傅'),
  };
  // Agrees to everything, so that the pages are shown that come afterwards.
  await person('newcomer');
  const undecided = await signInAt(server.url, {
    phone: PEOPLE.undecided,
    communityId: EXAMPLE_ID,
    name: '沈安',
  });
  for (const purpose of ['requestHandling', 'roomBinding'] as const)
    await undecided.call('withdrawConsent', { body: { purpose } });
  await (await person('leaving')).call('requestAccountDeletion');
  // The resident may see who has looked at their number.
  await desk.call('revealPhone', { params: { id: facts.confirm }, body: { purpose: 'callback' } });
  return worldOf(server, { ...facts, ...(await gateFacts(server.url)) });
}

async function first(pageRoot: string): Promise<World> {
  const server = await startJourneyServer({ at: NOW - 2 * HOUR, pageRoot, communities: [example] });
  const { url } = server;
  const [desk, technician] = await Promise.all([
    signInAt(url, { phone: PEOPLE.desk }),
    signInAt(url, { phone: PEOPLE.technician }),
  ]);
  const resident = await moveIn(url, desk, PEOPLE.first, '孙悦', '2 栋 201');
  const waiting = await signInAt(url, { phone: PEOPLE.waiting, communityId: EXAMPLE_ID, name: '周子涵' });
  await waiting.call('requestRoomBinding', {
    body: { roomId: await roomOf(waiting, '1 栋 102'), relation: 'tenant' },
  });

  const file = async (matter: string, place: string) =>
    (await resident.call('createServiceRequest', { body: { kind: 'repair', matter, place } })).id;
  const accept = (id: string) =>
    desk.call('accept', {
      params: { id },
      body: { reply: '孙女士您好，您说的情况已经收到，我这就为您安排，谢谢。' },
    });
  const { departments } = await desk.call('listDepartments');
  const works = departments.find(({ people }) => people.some(({ id }) => id === technician.me?.id));
  const dispatch = (id: string) =>
    desk.call('dispatch', {
      params: { id },
      body: {
        departmentId: works?.id ?? '',
        technicianId: technician.me?.id ?? null,
        reply: '孙女士您好，张师傅会先给您打电话再上门，请您保持电话畅通，谢谢。',
      },
    });
  const handle = async (id: string, note: string) => {
    await technician.call('start', { params: { id }, body: {} });
    await server.clock.by(10 * MINUTE);
    await technician.call('handle', {
      params: { id },
      body: { note, reply: '孙女士您好，已经为您修好了，请您方便时看一看，谢谢。' },
    });
  };

  const closed = await file('卫生间的灯不亮了', '卫生间');
  await accept(closed);
  await dispatch(closed);
  await handle(closed, '更换灯管，通电正常');
  await resident.call('answerCallback', { params: { id: closed }, body: { verdict: 'satisfied' } });
  const handled = await file('厨房水龙头滴水', '厨房');
  await accept(handled);
  await dispatch(handled);
  await handle(handled, '更换阀芯，试水不滴');
  const dispatched = await file('入户门的锁转不动', '入户门');
  await accept(dispatched);
  await dispatch(dispatched);
  await server.clock.to(NOW - 20_000);
  const received = await file('客厅的窗户关不上', '客厅');
  await server.clock.to(NOW);
  return worldOf(server, {
    closed,
    handled,
    dispatched,
    received,
    receipt: await receiptOf(resident, closed),
  });
}

async function quiet(pageRoot: string): Promise<World> {
  const server = await startJourneyServer({ at: NOW, pageRoot, communities: [example, roomless] });
  const desk = await signInAt(server.url, { phone: PEOPLE.desk });
  await moveIn(server.url, desk, PEOPLE.contented, '程立', '1 栋 201');
  await signInAt(server.url, { phone: PEOPLE.roomless, communityId: ROOMLESS_ID, name: '陆远' });
  return worldOf(server, {});
}

async function weChat(pageRoot: string): Promise<World> {
  const behind = await WeChatBehind.open(NOW - 2 * HOUR);
  const server = await startJourneyServer({ at: NOW - 2 * HOUR, pageRoot, ...behind.options });
  const [resident, unrated, unsatisfied] = await Promise.all(
    (['resident', 'unrated', 'unsatisfied'] as const).map((who) =>
      behind.come(server, PEOPLE[who], 'accepted'),
    ),
  );
  if (!resident || !unrated || !unsatisfied) throw new Error('somebody could not sign in');
  const desk = await signInAt(server.url, { phone: PEOPLE.desk });
  const file = async ({ client }: WeChatPerson, matter: string, photo?: string) => {
    const photoIds = photo === undefined ? [] : [await send(client, photo)];
    const body = { kind: 'repair' as const, matter, photoIds, roomId: client.me?.rooms[0]?.roomId ?? null };
    return (await client.call('createServiceRequest', { body })).id;
  };
  const accepted = async (id: string, code: Errcode) => {
    await desk.call('accept', {
      params: { id },
      body: {
        outOfTurnReason: '住户在窗口',
        reply: '您好，您说的情况已经收到，我这就为您安排，谢谢。再见！',
      },
    });
    behind.refuseNext(code);
    await behind.pass(server, 10 * MINUTE);
  };
  const sink = await file(resident, '水槽下面在滴水，地上湿了一片', PHOTOS.sink);
  await behind.pass(server, 10 * MINUTE);
  await file(unsatisfied, '门口的地砖翘起来了', PHOTOS.floor);
  const withheld = await file(unrated, '楼道的声控灯不亮', PHOTOS.floor);
  await behind.pass(server, 10 * MINUTE);
  await behind.cannotJudge();
  await refusePhotosOf(withheld, await signInAt(server.url, { phone: PEOPLE.supervisor }));
  await accepted(sink, 47003);
  await accepted(withheld, 45168);
  await accepted(await file(unsatisfied, '阳台的地漏堵了'), 40003);
  // Five times ten minutes have passed.
  await behind.pass(server, 2 * HOUR - 50 * MINUTE);
  const stop = async () => {
    await server.stop();
    await behind.close();
  };
  return { url: server.url, facts: { withheld }, stop };
}

/** A supervisor keeps the photos of a request among staff. */
async function refusePhotosOf(id: string, supervisor: Client): Promise<void> {
  const { photos } = await supervisor.call('listDoubtfulPhotos');
  for (const { photo, request } of photos)
    if (request.id === id)
      await supervisor.call('judgePhoto', {
        params: { id },
        body: { photoId: photo.id, verdict: 'refused' },
      });
}

/** A picture as the app sends it. @returns its id */
async function send(client: Client, file: string): Promise<string> {
  const answer = await client.upload(await readFile(file));
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.body.id;
}

/** Visitors at the gate: one who was greeted, passes to be scanned, and what a supervisor looks into. */
async function gateFacts(url: string): Promise<Facts> {
  const [host, guard, supervisor] = await Promise.all(
    // Somebody whose own pictures show no visitors.
    (['unrated', 'guard', 'supervisor'] as const).map((who) => signInAt(url, { phone: PEOPLE[who] })),
  );
  if (!host || !guard || !supervisor) throw new Error('somebody could not sign in');
  const announce = async (name: string, from: number, more: object = {}) => {
    const schedule = { type: 'once' as const, from, until: from + 4 * HOUR };
    const { id } = await host.call('preRegisterVisit', {
      body: guestOf(host, { name, schedule, ...more }),
    });
    const { pass } = await host.call('getVisitPass', { params: { id } });
    return { id, shownAt: (at: number) => shownAt(pass, at) };
  };
  const greeted = await announce('何静', NOW, { needsHelp: ['elderly'], partySize: 2 });
  await guard.call('arriveVisit', { params: { id: greeted.id }, body: { gate: 1 } });
  await guard.call('stampStep', { params: { id: greeted.id }, body: { step: 'greet' } });
  const revoked = await announce('罗岚', NOW);
  await host.call('withdrawVisit', { params: { id: revoked.id }, body: {} });
  // Two gates without a network let somebody in with the same pass.
  const twice = await announce('罗岚', NOW - HOUR);
  const entryAt = (entryId: string, scannedAt: number) => ({
    entryId,
    text: twice.shownAt(scannedAt),
    scannedAt,
    steps: (['greet', 'verify', 'issue', 'guide'] as const).map((step) => ({ step, at: scannedAt })),
    leftAt: scannedAt,
    verdict: 'admit' as const,
  });
  for (const [gate, entry] of [
    entryAt('an-entry', NOW - 20 * MINUTE),
    entryAt('another', NOW - 5 * MINUTE),
  ].entries())
    await guard.call('mergeOfflineEntries', { body: { gate: gate + 1, entries: [entry] } });
  await supervisor.call('blockVisitor', {
    body: { name: '史强', plate: '粤B88888', reason: '多次在楼道内散发广告', until: NOW + 30 * 24 * HOUR },
  });
  return {
    greeted: greeted.id,
    // A pass lets in once, and each stage takes its own picture.
    goodPass1: (await announce('林晓', NOW, { partySize: 2 })).shownAt(NOW),
    goodPass2: (await announce('林晓', NOW, { partySize: 2 })).shownAt(NOW),
    earlyPass: (await announce('蒋文', NOW + 4 * HOUR)).shownAt(NOW),
    revokedPass: revoked.shownAt(NOW),
  };
}

/** The demo's visitors of a host, and passes that they have sent on: one, one that was filled in, one that was withdrawn. */
async function visitsOf(host: Client): Promise<Facts> {
  const share = (id: string) => host.call('shareVisit', { params: { id }, body: {} });
  const expected = await visitOf(host, 'upcoming', '周建平');
  const tomorrow = await visitOf(host, 'upcoming', '李桂兰');
  const shared = await share(expected);
  const filled = await share(tomorrow);
  await host.call('fillInSharedPass', {
    params: { token: filled.token },
    body: { name: '李桂兰', plate: '粤B12345', consent: true },
  });
  const { id: cancelled } = await host.call('preRegisterVisit', {
    body: {
      roomId: host.me?.rooms[0]?.roomId ?? '',
      name: '何佳',
      purpose: 'friend',
      schedule: { type: 'once', from: NOW, until: NOW + 8 * HOUR },
    },
  });
  const gone = await share(cancelled);
  await host.call('withdrawVisit', { params: { id: cancelled }, body: {} });
  return {
    expected,
    asked: await visitOf(host, 'upcoming', '高远'),
    overdueVisit: await visitOf(host, 'upcoming', '孙晓梅'),
    withdrawn: await visitOf(host, 'past', '钱立'),
    sharedToken: shared.token,
    filledToken: filled.token,
    withdrawnToken: gone.token,
  };
}

/** The visit of somebody by name. */
async function visitOf(host: Client, view: 'upcoming' | 'past', name: string): Promise<string> {
  const { items } = await host.call('listVisits', { query: { view } });
  const visit = items.find(({ visitor }) => visitor?.name === name);
  if (!visit) throw new Error(`no visitor in ${view} is called ${name}`);
  return visit.id;
}

function worldOf(server: JourneyServer, facts: Facts): World {
  return { url: server.url, facts, stop: () => server.stop() };
}

/** Signs somebody in for the first time and has the desk verify their room. */
async function moveIn(url: string, desk: Client, phone: string, name: string, room: string): Promise<Client> {
  const resident = await signInAt(url, { phone, communityId: EXAMPLE_ID, name });
  const binding = await resident.call('requestRoomBinding', {
    body: { roomId: await roomOf(resident, room), relation: 'owner' },
  });
  await desk.call('verifyRoomBinding', { params: { id: binding.id }, body: { papers: '身份证、房产证' } });
  return resident;
}

async function roomOf(client: Client, label: string): Promise<string> {
  const { rooms } = await client.call('listRooms');
  const room = rooms.find((candidate) => candidate.label === label);
  if (!room) throw new Error(`there is no room ${label}`);
  return room.id;
}

/** The request in a view whose matter contains these words. */
async function find(
  client: Client,
  view: 'mine' | 'queue' | 'callbacks' | 'overdue' | 'all',
  words: string,
): Promise<string> {
  const list = await client.call('listServiceRequests', { query: { view, limit: 50 } });
  const request = list.items.find(({ matter }) => matter.includes(words));
  if (!request) throw new Error(`no request in ${view} says ${words}`);
  return request.id;
}

async function receiptOf(resident: Client, id: string): Promise<string> {
  const request = await resident.call('getServiceRequest', { params: { id } });
  if (!request?.receiptHash) throw new Error('the request has no receipt');
  return request.receiptHash;
}
