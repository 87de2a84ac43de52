import { sayDay, sayTime } from '../../domain/calendar/say-time';
import { DAY, type Instant, MINUTE } from '../../domain/time';
import type { TurnAwayReason } from '../../domain/visit/kinds';
import type { Schedule, VisitWindow } from '../../domain/visit/schedule';
import type { VisitStatus } from '../../domain/visit/state';

/** What residents and their visitors read about visits. */

export { HELP_NAMES, PURPOSE_NAMES } from './visits';

export const VISIT_STATUS_NAMES: Readonly<Record<VisitStatus, string>> = {
  awaitingHost: '等您答复',
  expected: '待来访',
  atGate: '已到门岗',
  inside: '已进入',
  over: '已结束',
  withdrawn: '已取消',
  declined: '已婉拒',
  unanswered: '未能答复',
};

const TURNED_AWAY: Readonly<Record<TurnAwayReason, string>> = {
  notVerified: '没有核实成功',
  hostDeclined: '您没有同意来访',
  hostUnreached: '没有联系上您',
  outsideWindow: '不在约定的时间',
  blocked: '暂时不能进入',
  leftAgain: '访客自行离开',
  other: '门岗有其他情况',
};

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const;

export const VISITOR = {
  home: {
    action: '访客预约',
    actionNote: '提前登记，到门岗出示通行证即可进入',
    asks: '门岗有位访客找您',
    askedBy: (name: string, purpose: string, people: string) => `${name}，${purpose}，${people}`,
    answerBy: (time: string) => `请在${time} 前答复，逾期门岗会请访客先回`,
    welcome: '请进来',
    decline: '婉拒',
    atGate: (name: string) => `${name}到门岗了`,
    atGateNote: '门岗正在接待，请放心',
    inside: (name: string) => `${name}在小区里`,
    insideNote: (time: string) => `${time} 进入`,
    overdue: (name: string) => `${name}还没有离开`,
    overdueNote: (time: string) => `约定的时间到 ${time}，离开后门岗会为您登记`,
    overdueTag: '已超时',
  },

  newVisit: {
    mine: '我的访客',
    recent: '常来的访客',
    room: '来访的房屋',
    name: '访客姓名',
    namePlaceholder: '例如：王建国',
    nameRequired: '请填写访客姓名',
    purpose: '来做什么',
    when: '什么时候来',
    kinds: { once: '来一次', several: '进出多次', regular: '定期来' } as Readonly<
      Record<Schedule['type'], string>
    >,
    days: { '1': '当天', '3': '三天内', '7': '七天内' } as Readonly<Record<string, string>>,
    entries: '可以进几次',
    sayEntries: (count: number) => `${count} 次`,
    weekdays: '每周哪几天',
    weekday: (number: number) => `周${WEEKDAYS[number - 1] ?? ''}`,
    weekdaysRequired: '请至少选一天',
    hours: '每次几点到几点',
    period: '一共多久',
    periods: { '7': '一周', '14': '两周', '30': '三十天' } as Readonly<Record<string, string>>,
    people: '来几位',
    sayPeople: (count: number) => `${count} 位`,
    more: '手机号、车牌、需要协助',
    moreShort: '选填',
    phone: '访客手机号（选填）',
    phonePlaceholder: '11 位手机号',
    phoneWrong: '请填写 11 位手机号，或留空',
    plate: '车牌（选填）',
    plateWrong: '请核对车牌，例如 粤B12345',
    help: '需要门岗协助吗（选填）',
    gate: '从哪个门进（选填）',
    submit: '生成通行证',
    noRoom: { title: '先绑定您的房屋', help: '前台核实房屋以后，就可以为访客预约了。', action: '绑定房屋' },
    rightAway: '访客可以提前三十分钟到',
  },

  visits: {
    upcoming: '将要来访',
    past: '以往',
    emptyUpcoming: { title: '还没有预约访客', help: '预约以后，访客到门岗出示通行证就能进来。' },
    emptyPast: { title: '还没有来访记录', help: '访客来过以后会记在这里，下次一点就能再次邀请。' },
    make: '预约访客',
    again: '再次邀请',
    erased: '访客（资料已清除）',
    overdue: '超时未离开',
    row: (when: string, purpose: string) => `${when} · ${purpose}`,
    came: (time: string) => `${time} 到门岗`,
  },

  visit: {
    notFound: { title: '没有找到这次来访', help: '请返回我的访客，看看最新的情况。' },
    codeLabel: '六位数字码，没有网络也能报给门岗',
    qrLabel: '访客通行证二维码',
    refreshing: (seconds: number) => `${seconds} 秒后自动更新，截图很快失效`,
    at: (community: string, building: string) => `${community} · ${building}`,
    gate: (name: string) => `请从${name}进入`,
    next: {
      expected: '把通行证发给访客，到门岗出示即可',
      atGate: '访客已到门岗，正在接待',
      inside: (time: string) => `访客 ${time} 已进入小区`,
      overdue: (time: string) => `约定的时间到 ${time}，访客还没有离开`,
      overdueHelp: '离开时门岗会登记。如果访客还要再待一会儿，请告诉门岗一声。',
    },
    share: '发给访客',
    linkCopied: '链接已复制，发给访客就可以了',
    linkShared: '已经发出',
    linkShown: '请复制下面的链接，发给访客',
    linkLasts: (time: string) => `${time} 前有效。谁有这个链接，谁就能看到通行证，请只发给访客本人。`,
    print: '给不用手机的访客',
    printTitle: '给不用手机的访客',
    printHelp: (window: string) => `可以打印，或保存图片发给访客。这一张不会更新，只在${window} 有效。`,
    printOver: '这一张的有效时间已过，请把通行证发给访客，或报六位数字。',
    withdraw: '取消这次来访',
    withdrawTitle: '取消这次来访？',
    withdrawHelp: '通行证马上失效。访客打开链接时会看到已取消，请您另外告诉访客一声。',
    withdrawConfirm: '取消来访',
    withdrawKeep: '再想想',
    withdrawn: '已经取消，通行证失效了',
    erase: '清除访客资料',
    eraseTitle: '清除访客资料？',
    eraseHelp: '姓名、手机号和车牌会马上删除，无法恢复；来访时间的记录会保留。',
    eraseConfirm: '确定清除',
    eraseDone: '访客资料已清除',
    again: '再次邀请',
    facts: {
      visitor: '访客',
      phone: '手机号',
      plate: '车牌',
      when: '时间',
      came: '到达门岗',
      purpose: '事由',
      people: '人数',
      help: '需要协助',
      room: '房屋',
      gate: '门岗',
      uses: '进出次数',
    },
    uses: (uses: number, most: number | null) => (most === null ? `已来 ${uses} 次` : `${uses} / ${most} 次`),
    filledIn: '访客已自己填写并同意',
    entries: '来访经过',
    registered: '预约成功',
    walkIn: '门岗登记',
    arrived: (gate: string) => `到达${gate}`,
    entered: '进入小区',
    left: '离开',
    turnedAway: (reason: TurnAwayReason) => `没有进入：${TURNED_AWAY[reason]}`,
    offline: '门岗当时没有网络，事后补记',
    ended: {
      over: { title: '来访已经结束', help: '谢谢您提前登记。下次一点就能再次邀请。' },
      withdrawn: { title: '您已取消这次来访', help: '通行证已经失效。需要时可以再次邀请。' },
      declined: { title: '您婉拒了这位访客', help: '门岗已经礼貌地告诉访客。' },
      unanswered: { title: '没有来得及答复', help: '门岗已经请访客先回，并请访客直接与您联系。' },
      usedUp: { title: '通行证的次数已经用完', help: '访客离开后这次来访就结束了。需要时可以再次邀请。' },
    },
    question: {
      title: '门岗有位访客找您',
      help: '认识这位访客吗？您同意以后，门岗才会请访客进来。',
      answerBy: (time: string) => `请在${time} 前答复，逾期门岗会请访客先回。`,
      welcome: '请进来',
      decline: '婉拒',
      declineTitle: '婉拒这位访客？',
      declineHelp: '门岗会礼貌地告诉访客今天不方便，不会说是您的原因。',
      declineConfirm: '婉拒',
      welcomed: '谢谢您，门岗会请访客进来',
      declined: '好的，门岗会礼貌告知访客',
    },
  },

  share: {
    title: (host: string, building: string) => `${host}邀请您来访 ${building}`,
    text: (community: string, window: string) => `${community}访客通行证，${window} 有效，到门岗出示即可。`,
  },

  shared: {
    invited: (host: string) => `您好，${host}邀请您来访`,
    atGate: '您好，门岗正在为您办理，请稍等',
    inside: '欢迎您，离开时请告诉门岗一声',
    soon: (time: string) => `${time} 开始，您可以提前三十分钟到`,
    window: '来访时间',
    place: '去往',
    gate: '进入的门岗',
    people: '人数',
    sayPeople: (count: number) => `${count} 位`,
    directions: '怎么走',
    rules: '请您留意',
    fillIn: '填写您的姓名和车牌',
    fillInHelp: '先填好，到门岗不用再登记',
    name: '您的姓名',
    namePlaceholder: '例如：王建国',
    nameRequired: '请填写姓名',
    plate: '车牌（选填）',
    consent: '我同意物业为这次来访使用这些资料',
    consentHelp: (days: number) => `只给门岗核实用，来访结束 ${days} 天后自动删除。`,
    consentRequired: '请先同意，我们才能保存',
    submit: '提交',
    change: '修改',
    filled: '您的资料已登记',
    filledDone: '已登记，到门岗出示通行证就可以了',
    filledBy: (name: string, plate: string | null) => (plate ? `${name}，${plate}` : name),
    ended: {
      over: { title: '这次来访已经结束', help: '谢谢您，请慢走。下次来访请联系邀请您的住户。' },
      withdrawn: { title: '这次来访已经取消', help: '通行证已经失效，请与邀请您的住户联系。' },
      declined: { title: '这次来访没有成行', help: '请与邀请您的住户联系。' },
      unanswered: { title: '这次来访没有成行', help: '请与邀请您的住户联系。' },
    },
    gone: { title: '这个链接已经失效', help: '请与邀请您的住户联系，请对方重新发给您。' },
  },

  me: { visits: '我的访客', visitsNote: '预约、通行证和来访记录' },
} as const;

const clockOf = (at: Instant) => {
  const minutes = Math.floor((((at + 8 * 60 * MINUTE) % DAY) + DAY) % DAY) / MINUTE;
  const pad = (part: number) => String(Math.floor(part)).padStart(2, '0');
  return `${pad(minutes / 60)}:${pad(minutes % 60)}`;
};

/** 今天 10:00–18:00, 今天 10:00–24:00, or 今天 22:00 至 明天 02:00. */
export function sayWindow({ from, until }: VisitWindow, now: Instant): string {
  const begin = sayTime(from, now);
  const midnight = clockOf(until) === '00:00';
  const lastDay = sayDay(midnight ? until - 1 : until, now);
  const end = midnight ? '24:00' : clockOf(until);
  return lastDay === sayDay(from, now) ? `${begin}–${end}` : `${begin} 至 ${lastDay} ${end}`;
}

/** When somebody may come, in full: a window, or 每周一、周三 09:00–18:00，到 12月20日. */
export function saySchedule(schedule: Schedule, window: VisitWindow, now: Instant): string {
  if (schedule.type !== 'regular') return sayWindow(window, now);
  const days =
    schedule.weekdays.length === 7
      ? '每天'
      : `每${[...schedule.weekdays]
          .sort((a, b) => a - b)
          .map(VISITOR.newVisit.weekday)
          .join('、')}`;
  const [, month = '', day = ''] = schedule.lastDay.split('-');
  return `${days} ${schedule.start}–${schedule.end}，到${Number(month)}月${Number(day)}日`;
}
