import { type Addressee, addressOf, dayPart } from '../courtesy';
import type { GateVerdict, HelpNeed, Step } from './kinds';

/** What a verdict says: the word that fills the screen, what the guard does, and what they say. */
export interface VerdictWords {
  readonly title: string;
  readonly help: string;
  readonly say: string;
}

/** Every verdict in courteous words: a refusal never blames whoever stands there. @standard TEN-1 TEN-2 */
export const VERDICT_WORDS: Readonly<Record<GateVerdict, VerdictWords>> = {
  admit: {
    title: '可以进入',
    help: '请按五个步骤接待。',
    say: '您好，欢迎光临，请稍等，我为您核对一下，谢谢。',
  },
  unreadable: {
    title: '没有认出来',
    help: '请对准二维码再扫一次，或输入六位数字。',
    say: '您好，请您把屏幕调亮一点，或者把六位数字念给我，谢谢。',
  },
  forged: {
    title: '通行证无效',
    help: '签名不对。请与住户核实，必要时告诉主管。',
    say: '您好，对不起，这张通行证暂时核对不上，请稍等，我帮您联系住户。',
  },
  unknownKey: {
    title: '通行证需要更新',
    help: '请访客重新打开通行证；还是不行，请与住户核实。',
    say: '您好，请您重新打开一下通行证，谢谢。',
  },
  wrongCommunity: {
    title: '不是本小区的通行证',
    help: '请告诉访客应去的小区，或与住户核实。',
    say: '您好，对不起，这张通行证是其他小区的，请您看一看地址，我可以帮您指路。',
  },
  tooEarly: {
    title: '还没到时间',
    help: '请告诉访客几点可以进入；急事请与住户联系。',
    say: '您好，对不起，还没到约定的时间，请您稍候，谢谢。',
  },
  expired: {
    title: '时间已过',
    help: '请与住户联系，或按临时访客登记。',
    say: '您好，对不起，约定的时间已经过了，请稍等，我帮您联系住户。',
  },
  notToday: {
    title: '不是今天',
    help: '请告诉访客哪一天可以进入，或与住户联系。',
    say: '您好，对不起，约定的不是今天，请稍等，我帮您联系住户。',
  },
  revoked: {
    title: '来访已取消',
    help: '住户已经取消。请与住户核实，不要说明原因。',
    say: '您好，对不起，这次来访有变化，请您与住户联系，谢谢。',
  },
  usedUp: {
    title: '已经使用过',
    help: '次数已用完，或正在使用。请核对本人，或与住户联系。',
    say: '您好，对不起，这张通行证已经用过了，请稍等，我帮您核实。',
  },
  stale: {
    title: '请打开实时通行证',
    help: '这可能是截图。请访客打开链接，显示会变化的二维码。',
    say: '您好，请您打开收到的链接，给我看一下实时的通行证，谢谢。',
  },
  otherGate: {
    title: '请走约定的门岗',
    help: '现在没有网络，单次通行证只能在约定的门岗使用。',
    say: '您好，对不起，现在网络不通，请您走约定的门岗，我给您指路。',
  },
  blocked: {
    title: '请主管处理',
    help: '请保持礼貌，不要说明原因，马上请主管来。',
    say: '您好，请您稍等，我请主管来为您办理，谢谢。',
  },
  clockWrong: {
    title: '本机时间不准',
    help: '请校准时间，或连上网络后再扫。',
    say: '您好，请您稍等，我调整一下设备，谢谢。',
  },
};

/** What is said at each of the five steps. @standard GATE-2 */
export const STEP_WORDS: Readonly<Record<Step, string>> = {
  greet: '您好，请问您找哪一位？',
  verify: '请您说一下住户的楼栋和您的姓名，我核对一下，谢谢。',
  register: '请您看一看登记的内容对不对，谢谢。',
  issue: '这是您的访客证，请您拿好，离开时请交还，谢谢。',
  guide: '请您这边走，祝您愉快，再见！',
};

/** What is said when a visitor leaves, or is turned away. @standard TEN-6 */
export const GATE_FAREWELL = '谢谢您的配合，请慢走，再见！';

const HELP_WORDS: Readonly<Record<HelpNeed, string>> = {
  heavyThings: '您好，东西比较重，请问需要我帮您拿吗？',
  elderly: '您好，请您慢走，请问需要我扶您一下吗？',
  child: '您好，请您牵好小朋友，请问需要帮忙吗？',
  ill: '您好，请问您需要坐一下，或者需要轮椅吗？',
  disabled: '您好，请您走无障碍通道，请问需要我陪您吗？',
  pregnant: '您好，请您慢走，请问需要我帮您拿东西吗？',
};

/** What to offer to somebody who needs help; null where nobody does. @standard GATE-3 */
export function helpLine(needs: readonly HelpNeed[]): string | null {
  const [first] = needs;
  return first === undefined ? null : HELP_WORDS[first];
}

/**
 * What is said to a resident whom the guard knows: a greeting, and nothing is asked.
 *
 * @standard GATE-1
 * @param hour of the day in Asia/Shanghai
 */
export function knownResidentGreeting(resident: Addressee, hour: number): string {
  return `${discreetAddress(resident)}您好，${dayPart(hour)}，欢迎回家，请进！`;
}

/** The duty card of the post. @standard GATE-4 */
export const DUTY_CARD: readonly { readonly word: string; readonly line: string }[] = [
  { word: '站', line: '站姿端正，有人走近先敬礼。' },
  { word: '笑', line: '三米之内，面带微笑。' },
  { word: '询', line: '用您好开头，礼貌问询。' },
  { word: '察', line: '留心观察，不认识的人主动接待。' },
];

/** The rules of the house for a visitor. */
export const VISITOR_RULES: readonly string[] = [
  '请您在门岗出示通行证，离开时请告诉门岗，谢谢。',
  '请您文明停车，不要占用消防通道。',
  '请您照看好随行的老人和小朋友。',
];

/** How a visitor finds the way, without the number of the room. */
export function directionsTo(gateName: string, building: string): string[] {
  return [
    `请您从${gateName}进入。`,
    `进门后请前往 ${building}，门岗会为您指路。`,
    '到达楼下后，请与邀请您的住户联系。',
  ];
}

/**
 * How a host or resident is named at a gate: surname and title. Where no title is known the whole name would be needed, so
 * nobody is named.
 */
export function discreetAddress(person: Addressee | null): string {
  return person?.title === undefined ? '住户' : addressOf(person);
}

/** Where a visitor is going, as the gate sees it: 「3 栋 · 李女士」. Never the room, nor the full name. */
export function hostAddress(building: string, host: Addressee | null): string {
  return `${building} · ${discreetAddress(host)}`;
}
