import type { Kind } from '../service-request/kinds';
import type { Topic } from './topics';

/** How far it has come, in at most five Chinese characters. */
export const STATUS_WORDS: Readonly<Record<Topic, string>> = {
  accepted: '已受理',
  promiseChanged: '时间有调整',
  awaitingConfirmation: '待您确认',
  closed: '已办结',
  visitorArrived: '访客已到',
  newRequest: '待受理',
  dispatchedToYou: '待处理',
  callbackDue: '待回访',
};

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  repair: '报修',
  complaint: '投诉',
  suggestion: '建议',
  inquiry: '咨询',
  assistance: '请求帮助',
};

/** What the reader can do now, in at most twenty characters. */
export const NOTE_WORDS = {
  accepted: '我们会按这个时间办好，请您放心',
  promiseChanged: '抱歉让您久等，请看新的办理时间',
  awaitingConfirmation: '已处理完毕，请您看看是否满意',
  unreached: '给您去电未接通，请在这里确认',
  closed: '谢谢您，七天内可以重新打开',
  visitorArrived: '您的访客已到，请您留意来电',
  newRequest: '有住户在等候，请尽快应答',
  returned: '住户反映还没有解决，请优先受理',
  dispatchedToYou: '有新的任务交给您，请查看',
  callbackDue: '处理完毕，请按时回访住户',
  callbackOverdue: '回访已经超时，请主管跟进',
} as const;
export type Note = keyof typeof NOTE_WORDS;
