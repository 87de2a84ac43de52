import type { Moment } from '../../domain/courtesy';

/** What the composer says: the moments as chips, the seals' line, what is wrong with a sentence. */

/** A moment as a chip says it. */
export const MOMENT_NAMES: Readonly<Record<Moment, string>> = {
  greeting: '问候',
  acknowledgement: '受理',
  lateApology: '致歉',
  pleaseWait: '请稍候',
  checking: '了解后回复',
  restate: '复述确认',
  askBack: '追问',
  dispatched: '派单告知',
  entrusted: '转办告知',
  progress: '进展',
  onHold: '暂停说明',
  handled: '处理完毕',
  callbackOpening: '回访',
  closed: '办结',
  notSatisfied: '致歉重办',
  unreached: '未接通',
  withdrawn: '撤回',
  assisted: '已协助',
  reopened: '重新受理',
  thanks: '感谢建议',
  anythingElse: '还有其他吗',
  farewellCounter: '送别',
  farewellPhone: '电话道别',
  farewellApp: '道别',
  outsideHours: '非开放时间',
  emergency: '紧急受理',
};

export const COURTESY_TEXT = {
  reply: '发给住户的话',
  placeholder: '写给住户的话，可以先用模板再改',
  templates: '用模板',
  templateSearch: '找一句话',
  templateSearchPlaceholder: '例如：稍候、派单、谢谢',
  noTemplates: '没有这样的模板，换一个词试试。',
  mend: '换上',
  tabooTitle: (found: string) => `「${found.trim().replace(/[,，、;；:：]$/, '')}」请换个说法`,
  tabooHelp: (suggestion: string) => `换成「${suggestion}」`,
  blankLabel: (blank: string) => `填上【${blank}】`,
  fillBlank: '填上',
  late: '已过三声，开头会先道歉',
  lateAdded: '发送时开头会加上「对不起，让您久等了。」',
  checkingPromise: '发送后开始计时，到时间会提醒您回复',
  complete: '礼貌用语齐了',
  missing: (moment: string, words: readonly string[]) =>
    `${moment}时还差${words.map((word) => `「${word}」`).join('和')}`,
  fixFirst: '改好再发送',
  templatesFailed: '模板没有取到，您可以直接写',
  retry: '重试',
} as const;
