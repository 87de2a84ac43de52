import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';
import type { Role } from '../../domain/access/actor';
import type { Channel, CloseReason, DayPart, Kind, Verdict } from '../../domain/service-request/kinds';
import type { Status } from '../../domain/service-request/state';
import type { Instant } from '../../domain/time';

dayjs.extend(utc);

/** Words that residents and staff share. */

export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  repair: '报修',
  complaint: '投诉',
  suggestion: '建议',
  inquiry: '咨询',
  assistance: '帮忙',
};

export const STATUS_NAMES: Readonly<Record<Status, string>> = {
  received: '等待受理',
  accepted: '已受理',
  dispatched: '已派单',
  underway: '处理中',
  onHold: '暂停中',
  handled: '待回访',
  closed: '已办结',
};

/** How a request stands, as residents are told it: a call back is the desk's word for their turn. */
export const STATUS_FOR_RESIDENTS: Readonly<Record<Status, string>> = {
  ...STATUS_NAMES,
  handled: '等您确认',
};

export const CLOSE_REASON_NAMES: Readonly<Record<CloseReason, string>> = {
  satisfied: '已确认满意',
  unreached: '多次未能联系上',
  assisted: '已协助完成',
  withdrawn: '已撤回',
};

export const CHANNEL_NAMES: Readonly<Record<Channel, string>> = {
  app: '线上',
  phone: '电话',
  counter: '当面',
};

export const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
  satisfied: '满意',
  notSatisfied: '还没有解决',
  unreached: '未能接通',
};

export const DAY_PART_NAMES: Readonly<Record<DayPart, string>> = {
  any: '随时',
  morning: '上午',
  afternoon: '下午',
};

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  resident: '住户',
  frontDesk: '前台',
  technician: '师傅',
  supervisor: '主管',
  administrator: '管理员',
  guard: '门岗',
};

export const COMMON = {
  update: { title: '有新版本', content: '重新打开就可以使用，您写到一半的内容会保留。现在更新吗？' },
  shareTitle: '三窗服务前台：报修、投诉、咨询，件件有回音',
  cancel: '取消',
  confirm: '确定',
  end: '已经到底了',
  emergency: '紧急',
  photoFailed: '没传上，点按重试',
  photoUploading: '上传中',
  /** Nothing was written, so nothing needs keeping: state/use-load.ts reads again when the network is back. */
  offlineReading: '网络恢复后会自动刷新。',
} as const;

/** When something happened: 13:42 for today, otherwise 昨天 13:42, 11月20日 13:42 or 2025年11月20日 13:42. */
export function sayPast(at: Instant, now: Instant): string {
  const then = inShanghai(at);
  const today = inShanghai(now);
  const clock = then.format('HH:mm');
  const day = then.format(DAY);
  if (day === today.format(DAY)) return clock;
  if (day === today.subtract(1, 'day').format(DAY)) return `昨天 ${clock}`;
  return then.format(then.year() === today.year() ? 'M月D日 HH:mm' : 'YYYY年M月D日 HH:mm');
}

/** The day of an instant: 2026年12月15日. */
export function sayDate(at: Instant): string {
  return inShanghai(at).format('YYYY年M月D日');
}

const DAY = 'YYYY-MM-DD';

/** Communities live at +08:00, wherever the telephone is. */
function inShanghai(at: Instant) {
  return dayjs.utc(at).utcOffset(8);
}

/** How long a call took: 48 秒, 1 分 12 秒, 3 分. */
export function saySeconds(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  if (minutes === 0) return `${rest} 秒`;
  return rest === 0 ? `${minutes} 分` : `${minutes} 分 ${rest} 秒`;
}
