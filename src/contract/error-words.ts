import type { ApiErrorCode } from './error-codes';

/** What a reader sees for each refusal: what happened, and what to do. */
export interface ErrorWords {
  readonly title: string;
  readonly help: string;
}

export const ERROR_WORDS: Readonly<Record<ApiErrorCode, ErrorWords>> = {
  wrongState: { title: '这一步现在还不能做', help: '事项的进展可能刚有变化，请刷新后再看。' },
  notPermitted: { title: '这一步需要由其他同事来做', help: '请联系负责这件事的同事或主管。' },
  notFound: { title: '没有找到这个事项', help: '请返回列表，下拉刷新后再试。' },
  staleVersion: { title: '事项刚刚有了新进展', help: '请刷新后再操作，您写的内容会保留。' },
  alreadyTaken: { title: '同事已经在受理了', help: '请受理下一位。' },
  reasonRequiredOutOfTurn: { title: '前面还有等候更久的住户', help: '如需提前受理，请写明原因。' },
  textRequired: { title: '还有内容没有填写', help: '请补充后再提交。' },
  tabooPhrase: { title: '有一句话需要换个说法', help: '请按提示换成礼貌用语后再发送。' },
  unfilledBlank: { title: '还有空白没有填上', help: '请把【】里的内容填好后再发送。' },
  ownWorkCallback: { title: '处理的人不能自己回访', help: '请由其他同事来回访。' },
  callbackTriedToday: { title: '今天已经联系过一次了', help: '请在下一个工作日再联系住户。' },
  windowClosed: { title: '现在是休息时间', help: '请在服务窗口开放时再回访。' },
  triesRemaining: { title: '还需要再联系几次', help: '在不同的工作日联系满三次仍未接通，主管才可以关闭。' },
  supervisorOnly: { title: '这件事由主管处理', help: '请转告主管。' },
  alreadyRated: { title: '您已经评价过了', help: '谢谢您，评价已经收到。' },
  reopenWindowOver: { title: '已经超过七天', help: '请重新提交一个事项，我们马上为您处理。' },
  urgedRecently: { title: '您刚刚催过了', help: '前台已经收到提醒，请稍候片刻。' },
  unknownAssignee: { title: '没有找到这个部门或同事', help: '请重新选择。' },
  aftermathRequired: { title: '紧急事项需要写明善后情况', help: '请写下做了什么来避免再次发生。' },
  invalidSpecialDay: { title: '这一天的安排有误', help: '请选择今天或以后的日期，开放时段不要重叠。' },
  invalidCalendarYear: { title: '节假日安排有误', help: '请检查日期是否属于这一年，调休上班日应在周末。' },
  calendarNeverOpens: { title: '日历里没有开放的日子', help: '请检查服务时间和节假日安排。' },
  invalidInput: { title: '填写的内容有误', help: '请按提示修改后再提交。' },
  notSignedIn: { title: '请先登录', help: '登录后可以继续，您填写的内容会保留。' },
  rateLimited: { title: '操作太频繁了', help: '请稍等片刻再试。' },
  wrongCode: { title: '验证码不对或已过期', help: '请核对后重新输入，或重新获取验证码。' },
  chooseCommunity: { title: '请选择您的小区', help: '这个手机号在多个小区登记过。' },
  unknownCommunity: { title: '没有找到这个小区', help: '请重新选择。' },
  idempotencyKeyRequired: { title: '请求缺少编号', help: '请更新到最新版本后再试。' },
  idempotencyKeyReused: { title: '这次提交与之前的内容不一致', help: '请返回后重新提交。' },
  payloadTooLarge: { title: '内容太大了', help: '请减少文字或换一张小一些的照片。' },
  headersTooLarge: { title: '请求的附加信息太多', help: '请更新到最新版本后再试。' },
  requestTooSlow: { title: '网络太慢，内容没有收完', help: '您写的内容会保留，请在网络好的地方再试一次。' },
  unsupportedMediaType: { title: '提交的格式不支持', help: '请更新到最新版本后再试。' },
  photoUnreadable: { title: '这张照片无法识别', help: '请换一张照片，支持 JPG、PNG、WebP。' },
  unknownPhoto: { title: '有一张照片没有传好', help: '请删除后重新上传。' },
  linkExpired: { title: '照片链接已过期', help: '请返回后重新打开。' },
  unknownRoom: { title: '没有找到这个房号', help: '请重新选择楼栋和房号。' },
  alreadyBound: { title: '已经提交过这个房号', help: '请等待前台核实。' },
  clientIdReused: { title: '这条消息发到了别的事项', help: '请返回后重新填写再发送。' },
  unavailable: { title: '系统暂时无法保存', help: '您写的内容会保留，请稍后再试。' },
  storageFull: {
    title: '系统存储空间已满',
    help: '这次没有保存，您写的内容会保留，请稍后再试。急事请拨打服务电话。',
  },
  internal: { title: '系统出了点问题', help: '很抱歉，请稍后再试，或拨打服务电话。' },
  offline: { title: '网络连接不上', help: '您写的内容已经保存，网络恢复后请再试一次。' },
};
