/** What people read about what is known of them, and what they can do about it. */
export const PRIVACY = {
  agreement: {
    before: '我已阅读并同意',
    notice: '《隐私说明》',
    required: '请先看一下隐私说明，勾选同意后再获取验证码',
  },

  consentFirst: {
    ask: '需要您先同意',
    agree: '同意并继续',
    refuse: '暂不同意',
    notice: '看看隐私说明',
  },

  notice: {
    lead: '我们只收集办事要用的内容。收集什么、做什么用、留多久、谁看得到，都写在这里。',
    version: (version: number, date: string) => `第 ${version} 版 · ${date} 起`,
    purposes: '什么时候用到',
    items: '收集什么',
    always: '使用中自然产生',
    why: '做什么用',
    seenBy: '谁看得到',
    kept: '留多久',
    afterDeletion: '注销后',
    rightsTitle: '您随时可以',
    rights: (days: number) => [
      '在「我的 › 隐私与数据」里撤回同意、导出您的数据、看谁查看过您的号码',
      `注销账号。没有正在办理的事项时马上完成，最迟 ${days} 个工作日`,
    ],
    backups: (days: number) =>
      `为防丢失，我们会做备份。备份最多留 ${days} 天，之后您删除的内容也从备份里消失。`,
    never:
      '我们不收集位置和通讯录，不录音。发验证码的短信服务商会用到手机号；您从微信进入时，通知和安全检查经过微信；此外不把您的数据交给别人。',
    contactTitle: '有问题请联系',
  },

  me: {
    title: '隐私与数据',
    note: '查看和导出您的数据、注销账号',
    changed: '隐私说明有更新，请看一下',
  },

  myData: {
    consents: '您同意的',
    given: (time: string) => `${time} 同意`,
    notGiven: '没有同意',
    outdated: '说明有更新，请再看一下',
    give: '同意',
    withdraw: '撤回',
    withdrawTitle: (purpose: string) => `撤回「${purpose}」的同意？`,
    withdrawn: '已撤回',
    agreed: '已同意',
    notice: '隐私说明',
    noticeNote: '收集什么、留多久、谁看得到',

    looks: '谁查看过您的手机号',
    noLooks: '还没有人查看过',
    look: (name: string, role: string) => `${name} · ${role}`,
    lookWhy: { visit: '上门前联系您', callback: '回访', question: '了解情况' },
    lookNote: (time: string, why: string, serial: number | null) =>
      serial === null ? `${time} · ${why}` : `${time} · ${why} · 事项 ${serial}`,

    export: '导出我的数据',
    exportNote: '一个文件，里面是关于您的全部内容',
    exporting: '正在准备…',
    exported: { downloaded: '已下载，请查看您的下载文件夹', copied: '已复制，可以粘贴到备忘录或聊天里保存' },

    rights: '带走或删除',
    delete: '注销账号',
    deleteNote: '删除您的全部内容，不再保留',
    deleteTitle: '确定注销账号吗？',
    deleteHelp:
      '姓名、手机号、房屋、照片和您写过的话都会删除，找不回来。以后再用这个手机号登录，就是一位新住户。',
    deleteOpen: '还有事项正在办理的，会等办完再注销，最迟 15 个工作日。',
    deleteConfirm: '注销',
    deleted: '已经注销，祝您生活愉快',
    scheduledTitle: '账号等待注销',
    scheduled: (day: string) => `正在办理的事项办完后就注销，最迟 ${day}。在那之前您可以照常使用。`,
    open: (serial: number, matter: string) => `事项 ${serial}：${matter}`,
    keep: '不注销了',
    kept: '账号已保留',
    staff: '岗位账号由物业公司管理，离职时由管理员停用。您做过的事会保留您的姓名。',
  },
} as const;
