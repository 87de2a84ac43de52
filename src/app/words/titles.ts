/** The title of each page, as its navigation bar shows it. */
export const TITLES = {
  home: '首页',
  requests: '事项',
  me: '我的',
  signIn: '登录',
  newRequest: '提交事项',
  request: '事项进展',
  rate: '评价',
  receipt: '办理凭证',
  bindRoom: '绑定房屋',
  deskQueue: '前台',
  deskRequest: '事项',
  deskCallbacks: '回访',
  deskRegister: '来电来访登记',
  deskResidents: '住户核验',
  worksJobs: '我的工单',
  worksJob: '工单',
} as const;
