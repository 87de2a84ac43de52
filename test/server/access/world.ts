import sharp from 'sharp';
import { CommunityFile } from '../../../src/server/community/community-file';
import { setUpCommunity } from '../../../src/server/community/set-up';
import { APPID, SECRET, WeChatDouble } from '../../doubles/wechat/wechat-double';
import { AGREED, type Client, type RunningServer, startServer } from '../support/start-server';
import { DAY, MINUTE, TUESDAY_10 } from '../support/times';
import { Canaries } from './canaries';
import {
  IDENTITIES,
  type Identity,
  LOCALS,
  partiesTo,
  REQUESTS,
  type RequestName,
  roleOf,
  STRANGERS,
} from './identities';
import { receiveVisitors, type Visiting } from './visits';

/** Telephone numbers and names, each unlike all others, also when masked. */
const PEOPLE: Readonly<Record<Exclude<Identity, 'nobody'>, { phone: string; name: string }>> = {
  resident: { phone: '13977001101', name: '甘棠' },
  housemate: { phone: '13977001102', name: '甘霖' },
  neighbour: { phone: '13977001103', name: '柏松年' },
  applicant: { phone: '13977001104', name: '闻人笑' },
  desk: { phone: '13977001105', name: '卫子澄' },
  deskmate: { phone: '13977001106', name: '苗若云' },
  technician: { phone: '13977001107', name: '铁大川' },
  colleague: { phone: '13977001108', name: '石千钧' },
  supervisor: { phone: '13977001109', name: '明知秋' },
  administrator: { phone: '13977001110', name: '管仲衡' },
  guard: { phone: '13977001111', name: '岳守山' },
  stranger: { phone: '13977001112', name: '远山青' },
  strangersDesk: { phone: '13977001113', name: '穆晓棠' },
  strangersTechnician: { phone: '13977001114', name: '匡世工' },
  strangersSupervisor: { phone: '13977001115', name: '尚书阁' },
};

export const COMMUNITY_OF = (identity: Identity): 'hequ' | 'shanwan' =>
  (STRANGERS as readonly Identity[]).includes(identity) ? 'shanwan' : 'hequ';

/** Two small communities with everything in them that somebody must not see. */
export interface World {
  readonly server: RunningServer;
  readonly canaries: Canaries;
  readonly clients: Readonly<Record<Identity, Client>>;
  readonly requests: Readonly<Record<RequestName, string>>;
  readonly ids: {
    readonly home: string;
    readonly neighboursHome: string;
    readonly strangersHome: string;
    readonly works: string;
    readonly gate: string;
    readonly strangersWorks: string;
    readonly applicantsBinding: string;
    readonly strangersBinding: string;
    /** Uploaded by the resident and sent with `waiting`; uploaded and sent with nothing yet; the neighbour's. */
    readonly sentPhoto: string;
    readonly freshPhoto: string;
    readonly neighboursPhoto: string;
    /** Sent with a complaint about the supervisor. It and the neighbour's wait for somebody to look at them. */
    readonly complaintPhoto: string;
  };
  /** Addresses that the resident was shown. */
  readonly photoAddress: string;
  readonly receipt: string;
  readonly visiting: Visiting;
}

/** A message of each community that could not be sent. */
export const DEAD_LETTERS = {
  hequ: '0198c2f4-7a10-7cc3-9d3e-00000000dead',
  shanwan: '0198c2f4-7a10-7cc3-9d3e-00000001dead',
} as const;

/** Builds the world by the calls that real people make. */
export async function buildWorld(): Promise<World> {
  const wechat = new WeChatDouble();
  const running = await startServer({
    at: TUESDAY_10,
    seed: false,
    // Without the net that strips what a schema does not name: the handlers alone must not say too much.
    env: {
      CHECK_RESPONSES: 'no',
      CALLS_PER_MINUTE: '1000000',
      WECHAT_APPID: APPID,
      WECHAT_SECRET: SECRET,
      WECHAT_BASE_URL: await wechat.open(),
      WECHAT_TEMPLATE_ACCEPTED: 'template-accepted,serial:character_string1',
    },
  });
  const server: RunningServer = {
    ...running,
    async stop() {
      await running.stop();
      await wechat.close();
    },
  };
  const canaries = new Canaries();
  const words = await setUpCommunities(server, canaries);
  const clients = await signEverybodyIn(server);
  const ids = await settle(clients, canaries);
  const told = new Telling(clients, canaries, server, { ...words, ...ids });
  const requests = await told.everything();
  plantPeople(canaries, clients);
  const visiting = await receiveVisitors(server, await signEverybodyIn(server), canaries);
  await bindTheResident(server, wechat, canaries);
  await plantDeadLetters(server);
  for (const name of REQUESTS)
    canaries.plant(`the id of ${name}`, requests[name], partiesTo(name), { mayStayUnseen: true });

  const waiting = await clients.resident.call('getServiceRequest', { params: { id: requests.waiting } });
  const closed = await clients.resident.call('getServiceRequest', { params: { id: requests.closed } });
  // So much is open that it will be weeks until it is done, or taken back.
  await clients.resident.call('requestAccountDeletion');
  return {
    server,
    canaries,
    clients,
    requests,
    ids: { ...ids, ...words, ...told.photos },
    photoAddress: waiting.photos[0]?.url ?? '',
    receipt: closed.receiptHash ?? '',
    visiting,
  };
}

const WORKERS: readonly Identity[] = ['desk', 'deskmate', 'technician', 'colleague', 'supervisor'];
const DESK: readonly Identity[] = ['desk', 'deskmate', 'supervisor'];
const STRANGE_WORKERS: readonly Identity[] = ['strangersDesk', 'strangersTechnician', 'strangersSupervisor'];

async function setUpCommunities(server: RunningServer, canaries: Canaries) {
  const staff = (identity: Exclude<Identity, 'nobody'>, department: string) => ({
    ...PEOPLE[identity],
    role: roleOf(identity),
    department,
  });
  const community = (
    id: string,
    everybody: readonly Identity[],
    workers: readonly Identity[],
    works: readonly Identity[],
    people: (works: string) => object[],
  ) => {
    const department = canaries.word(`the department of ${id}`, works);
    return CommunityFile.parse({
      id,
      name: id,
      company: '青禾物业',
      hotline: '400-000-5678',
      departments: ['前台', department, '办公室', '秩序部'],
      buildings: [
        { name: `1 栋${canaries.word(`a building of ${id}`, everybody)}`, rooms: ['101', '102', '103'] },
      ],
      staff: people(department),
      taboos: [{ phrase: '不归我管', suggestion: canaries.word(`a better wording of ${id}`, everybody) }],
      templates: [
        { moment: 'progress', text: `您好，${canaries.word(`a template of ${id}`, workers)}，谢谢。` },
      ],
    });
  };
  const files = [
    community('hequ', LOCALS, WORKERS, [...WORKERS, 'resident', 'housemate'], (works) => [
      staff('desk', '前台'),
      staff('deskmate', '前台'),
      staff('technician', works),
      staff('colleague', works),
      staff('supervisor', '办公室'),
      staff('administrator', '前台'),
      staff('guard', '秩序部'),
    ]),
    community('shanwan', STRANGERS, STRANGE_WORKERS, [...STRANGE_WORKERS, 'stranger'], (works) => [
      staff('strangersDesk', '前台'),
      staff('strangersTechnician', works),
      staff('strangersSupervisor', '办公室'),
    ]),
  ];
  for (const file of files) await server.server.store.write((tx) => setUpCommunity(tx, file, TUESDAY_10));

  const departments = await server.server.store.db.selectFrom('department').selectAll().execute();
  const departmentOf = (communityId: string, name: string) =>
    departments.find((row) => row.community_id === communityId && row.name.startsWith(name))?.id ?? '';
  return {
    works: departmentOf('hequ', 'canary'),
    gate: departmentOf('hequ', '秩序部'),
    strangersWorks: departmentOf('shanwan', 'canary'),
  };
}

async function signEverybodyIn(server: RunningServer): Promise<Record<Identity, Client>> {
  const clients = { nobody: server.anonymous } as Record<Identity, Client>;
  for (const identity of IDENTITIES) {
    if (identity === 'nobody') continue;
    clients[identity] = await server.signIn({ ...PEOPLE[identity], communityId: COMMUNITY_OF(identity) });
  }
  return clients;
}

/** Who lives where: all but the applicant verified, by papers that nobody is shown again. */
async function settle(clients: Record<Identity, Client>, canaries: Canaries) {
  const { rooms } = await clients.resident.call('listRooms', { query: {} });
  const { rooms: strangeRooms } = await clients.stranger.call('listRooms', { query: {} });
  const [home = '', neighboursHome = '', spare = ''] = rooms.map(({ id }) => id);
  const strangersHome = strangeRooms[0]?.id ?? '';
  const ask = async (identity: Identity, roomId: string, relation: 'owner' | 'family' = 'owner') =>
    (await clients[identity].call('requestRoomBinding', { body: { roomId, relation } })).id;
  const verify = async (desk: Client, whose: Identity, id: string) => {
    const papers = canaries.word(`the papers of the ${whose}`, [whose], { onlyBy: ['exportMyData'] });
    await desk.call('verifyRoomBinding', { params: { id }, body: { papers } });
  };
  await verify(clients.desk, 'resident', await ask('resident', home));
  await verify(clients.desk, 'housemate', await ask('housemate', home, 'family'));
  await verify(clients.desk, 'neighbour', await ask('neighbour', neighboursHome));
  await verify(clients.strangersDesk, 'stranger', await ask('stranger', strangersHome));
  const declined = await ask('applicant', spare);
  await clients.desk.call('declineRoomBinding', {
    params: { id: declined },
    body: {
      reason: canaries.word('why a binding was declined', ['applicant'], { onlyBy: ['exportMyData'] }),
    },
  });
  const applicantsBinding = await ask('applicant', home, 'family');
  const strangersBinding = await ask('stranger', strangeRooms[1]?.id ?? '');
  canaries.plant('the applicant’s binding', applicantsBinding, ['applicant', ...DESK]);
  canaries.plant('the stranger’s binding', strangersBinding, [
    'stranger',
    'strangersDesk',
    'strangersSupervisor',
  ]);
  return { home, neighboursHome, strangersHome, applicantsBinding, strangersBinding };
}

/** The resident's WeChat, which nobody is ever shown. */
async function bindTheResident(
  server: RunningServer,
  wechat: WeChatDouble,
  canaries: Canaries,
): Promise<void> {
  const user = wechat.user(PEOPLE.resident.phone, 'the-union-id-of-the-resident');
  const { ticket } = await server.anonymous.call('signInWithWeChat', { body: { code: wechat.login(user) } });
  await server.anonymous.call('phoneByWeChat', {
    body: { code: wechat.pressPhoneButton(user), ticket: ticket?.ticket ?? '', ...AGREED },
  });
  canaries.plant('the openid of the resident', user.openid, []);
  canaries.plant('the unionid of the resident', user.unionid ?? '', []);
}

async function plantDeadLetters({ server }: RunningServer): Promise<void> {
  const letters = Object.entries(DEAD_LETTERS).map(([community_id, id]) => ({
    community_id,
    id,
    topic: 'weChatMessage',
    payload: JSON.stringify({
      of: 'visit',
      visitId: 'v',
      hostId: 'h',
      arrivedAt: 0,
      topic: 'visitorArrived',
      personId: 'h',
    }),
    due_at: TUESDAY_10,
    attempts: 12,
    done_at: null,
    last_error: '47003 thing2',
    lane: 'wechat:h',
    dead_at: TUESDAY_10,
  }));
  await server.store.write(async (tx) => {
    await tx.insertInto('outbox').values(letters).execute();
  });
}

/** Names, numbers and tokens: whom each may be shown to. */
function plantPeople(canaries: Canaries, clients: Record<Identity, Client>): void {
  const around: Record<Exclude<Identity, 'nobody'>, readonly Identity[]> = {
    resident: ['housemate', ...WORKERS],
    housemate: ['resident', 'technician', ...DESK],
    neighbour: DESK,
    applicant: DESK,
    desk: [...WORKERS, 'resident', 'housemate', 'neighbour'],
    deskmate: WORKERS,
    technician: [...WORKERS, 'resident', 'housemate'],
    colleague: [...WORKERS, 'resident', 'housemate'],
    supervisor: [...WORKERS, 'resident'],
    administrator: [],
    guard: [],
    stranger: STRANGE_WORKERS,
    strangersDesk: STRANGERS,
    strangersTechnician: STRANGERS,
    strangersSupervisor: STRANGE_WORKERS,
  };
  const masked: Partial<Record<Identity, readonly Identity[]>> = {
    resident: WORKERS,
    housemate: DESK,
    neighbour: DESK,
    applicant: DESK,
    stranger: STRANGE_WORKERS,
  };
  const revealed: Partial<Record<Identity, readonly Identity[]>> = {
    resident: WORKERS,
    neighbour: DESK,
    stranger: STRANGE_WORKERS,
  };
  for (const [key, { name, phone }] of Object.entries(PEOPLE)) {
    const identity = key as Exclude<Identity, 'nobody'>;
    const others = (some: readonly Identity[] | undefined) => [...new Set([identity, ...(some ?? [])])];
    canaries.plant(`the name of the ${identity}`, name, others(around[identity]));
    canaries.plant(
      `the masked number of the ${identity}`,
      `${phone.slice(0, 3)}****${phone.slice(-4)}`,
      others(masked[identity]),
      { madeFrom: phone },
    );
    // Everybody may carry their own away.
    canaries.plant(`the number of the ${identity}`, phone, others(revealed[identity]), {
      onlyBy: ['revealPhone', 'exportMyData'],
    });
    canaries.plant(`the token of the ${identity}`, clients[identity].token ?? '', []);
  }
}

/** Tells the story of each request, with a canary in everything that somebody writes. */
class Telling {
  readonly photos = { sentPhoto: '', freshPhoto: '', neighboursPhoto: '', complaintPhoto: '' };
  private readonly requests = {} as Record<RequestName, string>;

  constructor(
    private readonly clients: Record<Identity, Client>,
    private readonly canaries: Canaries,
    private readonly server: RunningServer,
    private readonly ids: { works: string; strangersWorks: string; neighboursHome: string },
  ) {}

  async everything(): Promise<Record<RequestName, string>> {
    await this.photographs();
    await this.repairs();
    await this.complaints();
    await this.neighbours();
    await this.strangers();
    await this.community();
    await this.triedInVain();
    return this.requests;
  }

  private async photographs(): Promise<void> {
    const bytes = (width: number) =>
      sharp({ create: { width, height: 9, channels: 3, background: '#8a6' } })
        .jpeg()
        .toBuffer();
    const upload = async (by: Identity, width: number) => {
      const answer = await this.clients[by].upload(await bytes(width));
      if (!answer.ok) throw new Error(answer.problem.code);
      return answer.body.id;
    };
    this.photos.sentPhoto = await upload('resident', 10);
    this.photos.freshPhoto = await upload('resident', 11);
    this.photos.neighboursPhoto = await upload('neighbour', 12);
    this.photos.complaintPhoto = await upload('resident', 13);
    this.canaries.plant('a photo of waiting', this.photos.sentPhoto, partiesTo('waiting'));
    this.canaries.plant('a photo that was not sent', this.photos.freshPhoto, ['resident'], {
      onlyBy: ['exportMyData'],
    });
    this.canaries.plant(
      'a photo of neighboursInquiry',
      this.photos.neighboursPhoto,
      partiesTo('neighboursInquiry'),
    );
    this.canaries.plant(
      'a photo of aboutTheSupervisor',
      this.photos.complaintPhoto,
      partiesTo('aboutTheSupervisor'),
    );
    await this.putInDoubt(this.photos.neighboursPhoto);
    await this.putInDoubt(this.photos.complaintPhoto);
  }

  /** WeChat could not judge it. */
  private async putInDoubt(photo_id: string): Promise<void> {
    await this.server.server.store.write(async (tx) => {
      await tx
        .insertInto('photo_check')
        .values({
          ...{ community_id: 'hequ', photo_id, status: 'review', trace_id: null },
          ...{ asked_at: TUESDAY_10, decided_at: TUESDAY_10 },
        })
        .execute();
    });
  }

  private async repairs(): Promise<void> {
    await this.file('waiting', 'resident', { kind: 'repair', photoIds: [this.photos.sentPhoto] });
    await this.file('sentToWorks', 'resident', { kind: 'repair' });
    await this.accept('sentToWorks', 'desk');
    await this.dispatch('sentToWorks', 'desk', 'technician');
    await this.give('sentToWorks', 'technician', 'sendBack', {
      reason: this.inside('sentToWorks', 'sent back'),
    });
    await this.dispatch('sentToWorks', 'desk', null);

    await this.file('underway', 'resident', { kind: 'repair' });
    await this.accept('underway', 'desk');
    await this.dispatch('underway', 'desk', 'colleague');
    await this.give('underway', 'desk', 'reassign', {
      departmentId: this.ids.works,
      technicianId: this.idOf('technician'),
      reason: this.inside('underway', 'reassigned'),
    });
    await this.give('underway', 'technician', 'start', {});
    await this.give('underway', 'housemate', 'sendMessage', {
      text: this.shared('underway', 'housemate says'),
    });

    await this.work('onHold');
    await this.give('onHold', 'technician', 'hold', {
      reason: this.inside('onHold', 'held'),
      reply: '请您稍等，对不起，配件到了我们马上来。',
    });

    await this.work('handled');
    await this.give('handled', 'technician', 'handle', { note: this.shared('handled', 'note') });

    for (const name of ['closed', 'rated'] as const) {
      await this.work(name);
      await this.give(name, 'technician', 'handle', { note: this.shared(name, 'note') });
      await this.give(name, 'desk', 'recordCallback', {
        channel: 'phone',
        verdict: 'satisfied',
        words: this.shared(name, 'verdict'),
      });
    }
    await this.give('rated', 'resident', 'rate', {
      service: { stars: 5, words: this.shared('rated', 'rating') },
    });
  }

  private async complaints(): Promise<void> {
    await this.file('inquiry', 'resident', { kind: 'inquiry' });
    await this.accept('inquiry', 'desk');
    await this.file('assistance', 'resident', { kind: 'assistance' });
    await this.accept('assistance', 'desk');

    await this.file('aboutTheWindow', 'resident', { kind: 'complaint', aboutWindow: true });
    await this.accept('aboutTheWindow', 'supervisor');
    await this.dispatch('aboutTheWindow', 'supervisor', null, await this.frontOffice());
    await this.file('aboutTheWindowAtWorks', 'resident', { kind: 'complaint', aboutWindow: true });
    await this.accept('aboutTheWindowAtWorks', 'supervisor');
    await this.dispatch('aboutTheWindowAtWorks', 'supervisor', 'technician');

    await this.about('aboutTheDeskmate', 'deskmate', 'desk');
    await this.about('aboutTheSupervisor', 'supervisor', 'desk', [this.photos.complaintPhoto]);
    await this.about('aboutTheTechnician', 'technician', 'desk');
    await this.dispatch('aboutTheTechnician', 'desk', null);
  }

  private async neighbours(): Promise<void> {
    const name = 'neighbours';
    const { id } = await this.clients.desk.call('registerServiceRequest', {
      body: {
        kind: 'repair',
        channel: 'phone',
        ...PEOPLE.neighbour,
        roomId: this.ids.neighboursHome,
        matter: this.shared(name, 'matter'),
        readBack: this.shared(name, 'read-back'),
      },
    });
    this.requests[name] = id;
    await this.say(name, 'neighbour', 'desk');
    await this.file('neighboursInquiry', 'neighbour', {
      kind: 'inquiry',
      photoIds: [this.photos.neighboursPhoto],
    });
    // The resident's still waits, so this is out of turn, for a reason that is the desk's own affair.
    await this.give('neighboursInquiry', 'desk', 'accept', {
      outOfTurnReason: this.inside('neighboursInquiry', 'out of turn'),
    });
  }

  private async strangers(): Promise<void> {
    await this.file('strangers', 'stranger', { kind: 'repair' }, 'strangersDesk');
    await this.accept('strangers', 'strangersDesk');
    await this.dispatch('strangers', 'strangersDesk', 'strangersTechnician', this.ids.strangersWorks);
    await this.give('strangers', 'strangersSupervisor', 'escalate', {
      reason: this.inside('strangers', 'raised again'),
    });
  }

  private async community(): Promise<void> {
    for (const [manager, everybody] of [
      ['administrator', LOCALS],
      ['strangersSupervisor', STRANGERS],
    ] as const) {
      const client = this.clients[manager];
      await client.call('publishSpecialDay', {
        body: {
          date: '2026-12-24',
          spans: [],
          notice: this.canaries.word(`a notice by the ${manager}`, everybody),
        },
      });
      await client.call('setCalendarYear', {
        params: { year: 2027 },
        body: {
          holidays: ['2027-01-01'],
          makeUpWorkdays: [],
          source: this.canaries.word(`the source of the ${manager}’s year`, everybody),
        },
      });
    }
  }

  /** Three calls on three open days, so that a supervisor may close it. */
  private async triedInVain(): Promise<void> {
    for (let call = 0; call < 3; call += 1) {
      if (call > 0) this.server.clock.by(DAY);
      await this.give('handled', 'desk', 'recordCallback', { channel: 'phone', verdict: 'unreached' });
    }
  }

  private async about(
    name: RequestName,
    about: Identity,
    by: Identity,
    photoIds: readonly string[] = [],
  ): Promise<void> {
    await this.file(name, 'resident', { kind: 'complaint', aboutStaffId: this.idOf(about), photoIds });
    await this.accept(name, by);
  }

  private async work(name: RequestName): Promise<void> {
    await this.file(name, 'resident', { kind: 'repair' });
    await this.accept(name, 'desk');
    await this.dispatch(name, 'desk', 'technician');
    await this.give(name, 'technician', 'start', {});
  }

  private async file(
    name: RequestName,
    by: Identity,
    body: { kind: 'repair' | 'complaint' | 'inquiry' | 'assistance' } & Record<string, unknown>,
    desk?: Identity,
  ): Promise<void> {
    this.server.clock.by(MINUTE);
    const { id } = await this.clients[by].call('createServiceRequest', {
      body: { ...body, matter: this.shared(name, 'matter'), place: this.shared(name, 'place') },
    });
    this.requests[name] = id;
    const supervised = body.aboutWindow === true || name === 'aboutTheDeskmate';
    await this.say(name, by, desk ?? (supervised ? 'supervisor' : 'desk'));
  }

  /** What its resident says, and what staff say among themselves. */
  private async say(name: RequestName, resident: Identity, staff: Identity): Promise<void> {
    await this.give(name, resident, 'sendMessage', { text: this.shared(name, 'message') });
    await this.give(name, staff, 'escalate', { reason: this.inside(name, 'raised') });
  }

  private accept(name: RequestName, by: Identity): Promise<void> {
    return this.give(name, by, 'accept', {
      outOfTurnReason: '住户在窗口等候',
      reply: `您好，${this.shared(name, 'answer')}，请您放心，谢谢。`,
    });
  }

  private dispatch(
    name: RequestName,
    by: Identity,
    to: Identity | null,
    departmentId = this.ids.works,
  ): Promise<void> {
    return this.give(name, by, 'dispatch', {
      departmentId,
      technicianId: to === null ? null : this.idOf(to),
      reply: '您好，已经为您安排师傅，请您保持电话畅通。',
    });
  }

  private async give(
    name: RequestName,
    by: Identity,
    command:
      | 'accept'
      | 'dispatch'
      | 'reassign'
      | 'start'
      | 'sendBack'
      | 'hold'
      | 'handle'
      | 'recordCallback'
      | 'rate'
      | 'sendMessage'
      | 'escalate',
    body: object,
  ): Promise<void> {
    await this.clients[by].call(command, { params: { id: this.requests[name] }, body } as never);
  }

  private shared(name: RequestName, what: string): string {
    return this.canaries.word(`the ${what} of ${name}`, partiesTo(name));
  }

  private inside(name: RequestName, what: string): string {
    const staff = partiesTo(name, ['desk', 'supervisor', 'assignee', 'formerWorker']);
    return this.canaries.word(`why ${name} was ${what}`, staff);
  }

  private idOf(identity: Identity): string {
    return this.clients[identity].me?.id ?? '';
  }

  private async frontOffice(): Promise<string> {
    const { departments } = await this.clients.desk.call('listDepartments');
    return departments.find(({ name }) => name === '前台')?.id ?? '';
  }
}
