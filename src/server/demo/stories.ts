import type { Command, Kind, Urgency } from '../../domain/service-request';
import type { Given } from '../service-requests/handle';

/** Somebody of the demo by their telephone, or the request's own resident. */
export type DemoActor = 'resident' | `138${string}`;

export interface Step {
  /** Open minutes of the window since the step before; a negative number is minutes by the wall clock, for emergencies. */
  readonly after: number;
  readonly by: DemoActor;
  readonly give:
    | Given<Command>
    | ((departments: ReadonlyMap<string, string>, people: ReadonlyMap<string, string>) => Given<Command>);
}

/** One request of the demo: who files it, when, and what then happens. Steps that would lie in the future are left out. */
export interface Story {
  readonly resident: string;
  /** So many open days ago at this time of day, or so many minutes ago by the wall clock. */
  readonly when: { readonly openDaysAgo: number; readonly at: string } | { readonly minutesAgo: number };
  readonly kind: Kind;
  readonly urgency?: Urgency;
  readonly matter: string;
  readonly place?: string;
  /** The desk wrote it down for a caller or a visitor; what it read back (TEL-4). */
  readonly registered?: {
    readonly channel: 'phone' | 'counter';
    readonly by: DemoActor;
    readonly readBack: string;
  };
  readonly aboutWindow?: boolean;
  readonly steps: readonly Step[];
}

const DESK = { chen: '13800000002', lin: '13800000012', huang: '13800000013' } as const;
const SUPERVISOR = '13800000004';
const WORKS = { zhang: '13800000003', li: '13800000021', wu: '13800000022', sun: '13800000023' } as const;
const ENGINEERING = '工程部';
const CLEANING = '环境部';

const accept = (after: number, by: DemoActor, reply: string): Step => ({
  after,
  by,
  give: { type: 'accept', inTurn: true, reply },
});
const dispatch = (
  after: number,
  by: DemoActor,
  department: string,
  to: string | null,
  reply: string,
): Step => ({
  after,
  by,
  give: (departments, people) => ({
    type: 'dispatch',
    departmentId: idOf(departments, department),
    technicianId: to === null ? null : idOf(people, to),
    reply,
  }),
});
const start = (after: number, by: DemoActor): Step => ({ after, by, give: { type: 'start' } });
const handle = (after: number, by: DemoActor, note: string, reply: string): Step => ({
  after,
  by,
  give: { type: 'handle', note, photoIds: [], reply },
});
const satisfiedCall = (after: number, by: DemoActor, words: string, seconds: number): Step => ({
  after,
  by,
  give: {
    type: 'recordCallback',
    channel: 'phone',
    verdict: 'satisfied',
    words,
    seconds,
    reply: '谢谢您的确认，这件事就为您办结了。祝您生活愉快，再见！',
  },
});
const unreachedCall = (after: number, by: DemoActor): Step => ({
  after,
  by,
  give: {
    type: 'recordCallback',
    channel: 'phone',
    verdict: 'unreached',
    words: '',
    seconds: null,
    reply: '您好，刚才给您打电话没能接通。请您方便时在这里确认一下处理结果，谢谢。',
  },
});
const confirm = (after: number, words: string): Step => ({
  after,
  by: 'resident',
  give: { type: 'answerCallback', verdict: 'satisfied', words, photoIds: [] },
});
const rate = (
  after: number,
  stars: number,
  callback: number | null,
  words = '',
  tags: string[] = [],
): Step => ({
  after,
  by: 'resident',
  give: {
    type: 'rate',
    service: { stars, tags, words },
    callback: callback === null ? null : { stars: callback, tags: [], words: '' },
  },
});
const say = (after: number, by: DemoActor, text: string): Step => ({
  after,
  by,
  give: { type: 'sendMessage', text, photoIds: [] },
});

function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`the demo does not know ${key}`);
  return id;
}

const RECEIVED = '您好，您说的情况已经收到，我这就为您安排，请您放心，谢谢。';
const ON_THE_WAY = '您好，已经为您安排师傅上门，来之前会先给您打电话，请您保持电话畅通，谢谢。';
const DONE = '您好，已经为您处理好了，请您方便时看一看。我们会再给您回访，谢谢您的耐心。';

interface Plain {
  readonly desk?: keyof typeof DESK;
  readonly by?: keyof typeof WORKS;
  readonly note: string;
  /** Stars for the service and the call; without them it was not rated. */
  readonly stars?: readonly [number, number];
  readonly words?: string;
  /** The resident confirmed in the app before anybody called. */
  readonly confirmed?: string;
}

/** The whole way, as it should be: accepted, dispatched, done, called back, closed. */
function plain(
  of: Omit<Story, 'steps'>,
  { desk = 'chen', by = 'zhang', note, stars, words = '', confirmed }: Plain,
): Story {
  const worker = WORKS[by];
  const caller = desk === 'chen' ? DESK.lin : DESK.chen;
  const department = by === 'sun' ? CLEANING : ENGINEERING;
  const closing =
    confirmed === undefined ? satisfiedCall(180, caller, words || '都好了', 75) : confirm(40, confirmed);
  return {
    ...of,
    steps: [
      accept(0.5, DESK[desk], RECEIVED),
      dispatch(4, DESK[desk], department, worker, ON_THE_WAY),
      start(45, worker),
      handle(50, worker, note, DONE),
      closing,
      ...(stars
        ? [
            rate(
              25,
              stars[0],
              confirmed === undefined ? stars[1] : null,
              words,
              stars[0] === 5 ? ['准时', '耐心'] : [],
            ),
          ]
        : []),
    ],
  };
}

const ago = (openDaysAgo: number, at: string) => ({ openDaysAgo, at });

/** What happened in the demo's main community in the last ten open days. */
export const STORIES: readonly Story[] = [
  // Long closed
  plain(
    {
      resident: '13800000001',
      when: ago(10, '08:20'),
      kind: 'repair',
      matter: '客厅的灯一闪一闪的，换过灯泡还是这样',
      place: '客厅',
    },
    {
      note: '更换了镇流器，通电试了二十分钟，灯光稳定',
      stars: [5, 5],
      words: '师傅很细心，走之前还把地扫干净了',
    },
  ),
  plain(
    {
      resident: '13800001202',
      when: ago(10, '09:05'),
      kind: 'repair',
      matter: '卫生间地漏返味，早上特别明显',
      place: '卫生间',
    },
    { by: 'li', note: '更换防臭地漏芯，清理存水弯', stars: [4, 5] },
  ),
  plain(
    {
      resident: '13800001204',
      when: ago(10, '14:10'),
      kind: 'complaint',
      matter: '一楼大堂的地面有水渍，老人容易滑倒',
      place: '1 栋大堂',
    },
    { desk: 'lin', by: 'sun', note: '拖干并放置防滑垫，增加雨天巡查', stars: [5, 5], words: '处理得很快' },
  ),
  plain(
    {
      resident: '13800001205',
      when: ago(9, '08:40'),
      kind: 'repair',
      matter: '单元门的门禁刷卡没有反应',
      place: '1 栋单元门',
    },
    { by: 'wu', note: '读卡器接线松动，重新固定并测试十张卡', stars: [5, 4] },
  ),
  plain(
    {
      resident: '13800001206',
      when: ago(9, '10:15'),
      kind: 'repair',
      matter: '厨房水龙头关不紧，一直滴水',
      place: '厨房',
    },
    { note: '更换陶瓷阀芯，试水十分钟不滴', confirmed: '已经不滴水了，谢谢师傅', stars: [5, 5] },
  ),
  plain(
    {
      resident: '13800001208',
      when: ago(9, '15:30'),
      kind: 'inquiry',
      matter: '想问一下装修需要准备哪些资料，周末可以施工吗',
    },
    { desk: 'huang', by: 'li', note: '已当面说明装修办理流程，并送去资料清单一份', stars: [5, 5] },
  ),
  plain(
    {
      resident: '13800001209',
      when: ago(8, '08:10'),
      kind: 'repair',
      matter: '阳台推拉门卡住，推不动',
      place: '阳台',
    },
    { by: 'li', note: '清理轨道并更换一侧滑轮', stars: [4, 4] },
  ),
  plain(
    {
      resident: '13800001210',
      when: ago(8, '09:30'),
      kind: 'complaint',
      matter: '楼道里堆了几个纸箱，挡住了消防通道',
      place: '2 栋 2 楼楼道',
    },
    { desk: 'lin', by: 'sun', note: '与住户沟通后清走纸箱，张贴温馨提示', stars: [5, 5] },
  ),
  plain(
    {
      resident: '13800001211',
      when: ago(8, '13:20'),
      kind: 'repair',
      matter: '对讲机有人按但是听不到声音',
      place: '门口',
    },
    {
      by: 'wu',
      note: '更换室内机听筒，试通话三次正常',
      stars: [3, 5],
      words: '修好了，就是来得比说的时间晚了一点',
    },
  ),
  plain(
    {
      resident: '13800001212',
      when: ago(7, '08:50'),
      kind: 'repair',
      matter: '卧室空调插座没有电',
      place: '主卧',
    },
    { note: '插座接线烧蚀，更换 16A 插座并测试', stars: [5, 5] },
  ),
  plain(
    {
      resident: '13800001213',
      when: ago(7, '11:00'),
      kind: 'repair',
      matter: '热水器旁边的角阀渗水',
      place: '卫生间',
    },
    { by: 'li', note: '更换角阀和软管，擦干观察半小时', confirmed: '好了', stars: [5, 5] },
  ),
  plain(
    {
      resident: '13800001214',
      when: ago(7, '14:45'),
      kind: 'complaint',
      matter: '晚上十点以后楼下广场还有音响声',
      place: '中心广场',
    },
    {
      desk: 'huang',
      by: 'sun',
      note: '与活动组织者约定晚上九点后不再使用音响，并在广场立牌提示',
      stars: [4, 5],
    },
  ),
  plain(
    {
      resident: '13800001215',
      when: ago(6, '08:30'),
      kind: 'repair',
      matter: '马桶冲水以后一直流水',
      place: '卫生间',
    },
    { note: '更换进水阀和密封圈', stars: [5, 5], words: '老人说小伙子很有礼貌' },
  ),
  plain(
    {
      resident: '13800001217',
      when: ago(6, '10:40'),
      kind: 'repair',
      matter: '入户门的锁转起来很涩',
      place: '入户门',
    },
    { by: 'wu', note: '清洗锁芯，校正锁舌位置', stars: [5, 5] },
  ),
  plain(
    { resident: '13800001218', when: ago(5, '09:00'), kind: 'inquiry', matter: '快递柜的取件码收不到怎么办' },
    { desk: 'lin', by: 'sun', note: '联系快递柜客服补发短信，现场陪同取出', stars: [5, 5] },
  ),
  plain(
    {
      resident: '13800001219',
      when: ago(5, '14:00'),
      kind: 'repair',
      matter: '地下车库我的车位上方滴水',
      place: '地下车库 B1-086',
    },
    { by: 'li', note: '消防管接头渗水，已更换密封垫并补刷防水', confirmed: '今天看过，不滴了' },
  ),
  plain(
    {
      resident: '13800001220',
      when: ago(4, '08:15'),
      kind: 'repair',
      matter: '次卧窗户关不严，刮风会响',
      place: '次卧',
    },
    { by: 'wu', note: '调整合页并更换密封条', stars: [4, 5] },
  ),
  plain(
    {
      resident: '13800001221',
      when: ago(4, '10:20'),
      kind: 'repair',
      matter: '电表箱的门关不上',
      place: '6 栋 5 楼',
    },
    { note: '更换箱门铰链和锁扣' },
  ),
  // A suggestion, thanked for (TEN-7)
  {
    resident: '13800001222',
    when: ago(8, '16:00'),
    kind: 'suggestion',
    matter: '建议在大堂放一把共享雨伞架，下雨天方便大家',
    place: '大堂',
    steps: [
      accept(0.6, DESK.huang, '您好，谢谢您的好建议，我们已经认真记下，请您等我们的答复。'),
      dispatch(30, DESK.huang, CLEANING, WORKS.sun, '您好，您的建议已经转给环境部评估，谢谢您为大家着想。'),
      start(120, WORKS.sun),
      handle(
        240,
        WORKS.sun,
        '六个大堂各放置雨伞架一个，雨伞十把',
        '您好，雨伞架已经放好了，请您看看位置合不合适，谢谢您的建议。',
      ),
      satisfiedCall(60, DESK.lin, '太好了', 60),
      rate(30, 5, 5, '没想到真的采纳了'),
    ],
  },
  // Not satisfied, came back, solved the second time
  {
    resident: '13800001203',
    when: ago(6, '09:20'),
    kind: 'repair',
    matter: '厨房下水道很慢，洗碗时会漫上来',
    place: '厨房',
    steps: [
      accept(0.7, DESK.chen, RECEIVED),
      dispatch(5, DESK.chen, ENGINEERING, WORKS.zhang, ON_THE_WAY),
      start(40, WORKS.zhang),
      handle(35, WORKS.zhang, '用疏通弹簧清理存水弯', DONE),
      {
        after: 150,
        by: DESK.lin,
        give: {
          type: 'recordCallback',
          channel: 'phone',
          verdict: 'notSatisfied',
          words: '当天好了，第二天又慢了',
          seconds: 96,
          reply: '对不起，这次没有让您满意。我已经记下，马上重新安排，请您再给我们一次机会，谢谢您。',
        },
      },
      dispatch(
        10,
        DESK.lin,
        ENGINEERING,
        WORKS.li,
        '您好，这次请李师傅带管道机上门彻底疏通，给您添麻烦了，谢谢您的理解。',
      ),
      start(60, WORKS.li),
      handle(80, WORKS.li, '管道机疏通到主管，取出油垢一桶，放水半小时畅通', DONE),
      satisfiedCall(200, DESK.chen, '这回彻底通了', 80),
      rate(20, 5, 5, '第一次没弄好，第二次很彻底，态度一直很好'),
    ],
  },
  // Assistance: helped on the spot, nothing to dispatch (DESK-3)
  {
    resident: '13800001216',
    when: ago(3, '09:40'),
    kind: 'assistance',
    matter: '老人想去社区医院，请帮忙叫一辆车',
    registered: {
      channel: 'counter',
      by: DESK.chen,
      readBack: '4 栋 502 邓先生，现在在前台，需要叫车去社区医院',
    },
    steps: [
      accept(0.3, DESK.chen, '您好，请您先坐一会儿，我马上帮您叫车，谢谢。'),
      {
        after: 12,
        by: DESK.chen,
        give: { type: 'closeAssisted', reply: '车已经到门口了，我扶您过去。谢谢您，请慢走！' },
      },
    ],
  },
  {
    resident: '13800001207',
    when: ago(1, '10:05'),
    kind: 'assistance',
    matter: '借用一下针线包',
    registered: { channel: 'counter', by: DESK.lin, readBack: '1 栋 501 曹先生，在前台借针线包' },
    steps: [
      accept(0.2, DESK.lin, '您好，便民箱里有，请您稍等，我给您拿过来，谢谢。'),
      {
        after: 9,
        by: DESK.lin,
        give: { type: 'closeAssisted', reply: '不客气，能帮到您很高兴。谢谢您，请慢走！' },
      },
    ],
  },
  // Withdrawn
  {
    resident: '13800001223',
    when: ago(3, '14:20'),
    kind: 'repair',
    matter: '路由器的灯不亮了',
    place: '客厅',
    steps: [
      accept(
        1.5,
        DESK.huang,
        '您好，对不起让您久等了。您说的情况已经收到，请问方便的话能拍一张照片吗？谢谢。',
      ),
      { after: 15, by: 'resident', give: { type: 'withdraw', reason: '插头松了，自己插好就行了' } },
    ],
  },
  // Nobody reached, tried on two days
  {
    resident: '13800001209',
    when: ago(4, '15:00'),
    kind: 'repair',
    matter: '阳台晾衣架摇不下来',
    place: '阳台',
    steps: [
      accept(0.8, DESK.lin, RECEIVED),
      dispatch(6, DESK.lin, ENGINEERING, WORKS.wu, ON_THE_WAY),
      start(90, WORKS.wu),
      handle(40, WORKS.wu, '更换手摇器钢丝绳', DONE),
      unreachedCall(300, DESK.chen),
      unreachedCall(500, DESK.chen),
    ],
  },
  // Registered by telephone
  plain(
    {
      resident: '13800001215',
      when: ago(2, '08:35'),
      kind: 'repair',
      matter: '厨房的灯不亮，老人晚上看不清',
      place: '厨房',
      registered: { channel: 'phone', by: DESK.chen, readBack: '4 栋 502 邓女士，厨房灯不亮，今天上午在家' },
    },
    { note: '更换 LED 灯板，同时检查了开关', stars: [5, 5], words: '来得快' },
  ),
  plain(
    {
      resident: '13800001214',
      when: ago(2, '10:10'),
      kind: 'repair',
      matter: '楼道声控灯一直亮着',
      place: '4 栋 2 楼',
    },
    { desk: 'huang', by: 'wu', note: '更换声控开关', confirmed: '好了' },
  ),
  // Handled, waiting for the callback
  {
    resident: '13800000001',
    when: ago(1, '09:10'),
    kind: 'repair',
    matter: '厨房水槽下面漏水，已经关了总阀',
    place: '厨房',
    steps: [
      accept(0.6, DESK.chen, '李女士您好，您说的漏水已经收到，我这就为您安排师傅上门，请您放心，谢谢。'),
      say(4, 'resident', '好的，我上午都在家'),
      dispatch(
        3,
        DESK.chen,
        ENGINEERING,
        WORKS.zhang,
        '李女士您好，张建国师傅会在今天上午到，来之前会先给您打电话，请您保持电话畅通，谢谢。',
      ),
      start(35, WORKS.zhang),
      handle(
        40,
        WORKS.zhang,
        '更换下水软管和密封圈，试水十分钟不漏',
        '李女士您好，水槽下面已经为您修好，试水不漏。请您方便时看一看，谢谢您。',
      ),
    ],
  },
  {
    resident: '13800001217',
    when: ago(1, '13:10'),
    kind: 'repair',
    matter: '客厅网络面板没有信号',
    place: '客厅',
    steps: [
      accept(0.5, DESK.lin, RECEIVED),
      dispatch(8, DESK.lin, ENGINEERING, WORKS.li, ON_THE_WAY),
      start(50, WORKS.li),
      handle(45, WORKS.li, '重新压接水晶头，测速正常', DONE),
    ],
  },
  {
    resident: '13800001212',
    when: ago(1, '14:30'),
    kind: 'complaint',
    matter: '垃圾桶旁边有异味，希望多清洗几次',
    place: '2 栋北侧',
    steps: [
      accept(0.4, DESK.huang, RECEIVED),
      dispatch(5, DESK.huang, CLEANING, WORKS.sun, '您好，已经请环境部马上去清洗，谢谢您告诉我们。'),
      start(20, WORKS.sun),
      handle(60, WORKS.sun, '冲洗并消毒，改为每天早晚各一次', DONE),
    ],
  },
  // Overdue: promised, and not done in time; rises to the supervisor (DESK-5)
  {
    resident: '13800001221',
    when: ago(3, '10:30'),
    kind: 'repair',
    matter: '书房墙角有一片受潮发霉',
    place: '书房',
    steps: [
      accept(0.9, DESK.chen, RECEIVED),
      dispatch(12, DESK.chen, ENGINEERING, WORKS.wu, ON_THE_WAY),
      start(100, WORKS.wu),
      say(90, WORKS.wu, '您好，初步看是外墙渗水，我们正在联系防水师傅，请您再等一等，谢谢您的理解。'),
      { after: 500, by: 'resident', give: { type: 'urge' } },
    ],
  },
  // On hold: waits for a part
  {
    resident: '13800001220',
    when: ago(2, '14:00'),
    kind: 'repair',
    matter: '浴霸不转了，还有焦味，已经断电',
    place: '卫生间',
    steps: [
      accept(0.5, DESK.lin, '您好，已经收到。断电处理得很对，请您先不要再开，我马上安排师傅，谢谢。'),
      dispatch(4, DESK.lin, ENGINEERING, WORKS.zhang, ON_THE_WAY),
      start(40, WORKS.zhang),
      {
        after: 25,
        by: WORKS.zhang,
        give: {
          type: 'hold',
          reason: '电机烧坏，等配件到货',
          reply: '对不起，电机需要换新的，配件正在路上，到货后马上来装，请您多谅解，谢谢。',
        },
      },
    ],
  },
  // A callback that was not satisfied: back in the queue
  {
    resident: '13800001206',
    when: ago(2, '09:15'),
    kind: 'repair',
    matter: '卫生间吊顶有滴水的声音',
    place: '卫生间',
    steps: [
      accept(0.6, DESK.chen, RECEIVED),
      dispatch(6, DESK.chen, ENGINEERING, WORKS.li, ON_THE_WAY),
      start(45, WORKS.li),
      handle(30, WORKS.li, '打开检修口检查，紧固接头', DONE),
      {
        after: 420,
        by: 'resident',
        give: {
          type: 'answerCallback',
          verdict: 'notSatisfied',
          words: '晚上还是能听到滴水声',
          photoIds: [],
        },
      },
    ],
  },
  // About the window itself: only the supervisor sees it (RULES-8)
  {
    resident: '13800001210',
    when: ago(1, '15:40'),
    kind: 'complaint',
    aboutWindow: true,
    matter: '昨天中午打电话到前台，响了很久没有人接',
    steps: [
      accept(1, SUPERVISOR, '您好，对不起，让您久等了。这件事由我亲自来查，请您放心，谢谢您告诉我们。'),
    ],
  },
  // Underway, dispatched, accepted
  {
    resident: '13800001202',
    when: ago(0, '08:12'),
    kind: 'repair',
    matter: '洗衣机龙头接口漏水',
    place: '阳台',
    steps: [
      accept(0.5, DESK.chen, RECEIVED),
      dispatch(4, DESK.chen, ENGINEERING, WORKS.zhang, ON_THE_WAY),
      start(30, WORKS.zhang),
    ],
  },
  {
    resident: '13800001211',
    when: ago(1, '16:05'),
    kind: 'repair',
    matter: '厨房插座有一个松动',
    place: '厨房',
    steps: [accept(0.5, DESK.lin, RECEIVED), dispatch(6, DESK.lin, ENGINEERING, WORKS.zhang, ON_THE_WAY)],
  },
  {
    resident: '13800001222',
    when: ago(1, '16:20'),
    kind: 'repair',
    matter: '可视对讲画面是花的',
    place: '门口',
    steps: [accept(0.4, DESK.huang, RECEIVED), dispatch(9, DESK.huang, ENGINEERING, null, ON_THE_WAY)],
  },
  {
    resident: '13800001218',
    when: ago(0, '08:25'),
    kind: 'inquiry',
    matter: '请问物业费可以开电子发票吗',
    steps: [accept(0.5, DESK.huang, '您好，可以的，我核实一下开具方式再回复您，请您稍等，谢谢。')],
  },
  // An emergency, underway now (CRISIS-1)
  {
    resident: '13800001213',
    when: { minutesAgo: 26 },
    kind: 'repair',
    urgency: 'emergency',
    matter: '家里水管爆了，水已经流到走廊',
    place: '厨房',
    steps: [
      {
        after: -1,
        by: DESK.chen,
        give: {
          type: 'accept',
          inTurn: true,
          reply: '您好，已经作为紧急情况处理，值班师傅马上到，请您先关上总阀，注意安全，谢谢。',
        },
      },
      {
        after: -4,
        by: DESK.chen,
        give: (departments, people) => ({
          type: 'dispatch',
          departmentId: idOf(departments, ENGINEERING),
          technicianId: idOf(people, WORKS.li),
          reply: '您好，李卫东师傅已经出发，请您保持电话畅通，谢谢。',
        }),
      },
      { after: -10, by: WORKS.li, give: { type: 'start' } },
    ],
  },
  // Waiting in the queue now
  {
    resident: '13800001204',
    when: { minutesAgo: 9 },
    kind: 'complaint',
    matter: '电梯里的广告屏声音太大，早晚都在响',
    place: '1 栋 2 号电梯',
    steps: [],
  },
  {
    resident: '13800001219',
    when: { minutesAgo: 4 },
    kind: 'repair',
    matter: '阳台的灯开关按下去没有反应',
    place: '阳台',
    steps: [],
  },
  {
    resident: '13800000001',
    when: { minutesAgo: 1 },
    kind: 'suggestion',
    matter: '建议在儿童乐园旁边加一张长椅',
    place: '儿童乐园',
    steps: [],
  },
];
