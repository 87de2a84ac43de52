/** What is said about what happens at this moment. */
export const LIVE = {
  waiting: '待发送，网络恢复后自动发出',
  waitingBehind: '待发送',
  sending: '正在发送…',
  refused: (why: string) => `没有发出：${why}`,
  again: '再试一次',
  drop: '删除',
  /** In place of 已发送, where there is no network. */
  willBeSent: '网络恢复后自动发出',
  seen: '已读',
  photo: '［图片］',
  otherWrites: '对方正在输入…',
  ahead: (count: number) => (count === 0 ? '下一位就是您' : `前面还有 ${count} 位`),
  ringing: '响铃：开',
  muted: '响铃：关',
  cutOff: '实时提醒暂时中断，列表每 5 秒刷新一次，不会响铃。',
  titleWaiting: (count: number) => `（${count}）有住户在等候`,
} as const;
