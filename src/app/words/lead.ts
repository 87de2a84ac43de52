import type { PhotoVerdict } from '../../domain/service-request/kinds';

/** What supervisors and administrators read about matters of WeChat. */
export const LEAD = {
  tabs: { photos: '照片', unsent: '未送达' },
  photos: {
    title: '照片复核',
    lead: '微信判断不了这些照片是否合适。放行之前，只有发来的人和物业看得到。',
    about: (kind: string, serial: number, time: string) => `${kind} · 编号 ${serial} · ${time} 发来`,
    view: (serial: number) => `编号 ${serial} 的照片，点按看大图`,
    release: '放行',
    refuse: '不放行',
    empty: { title: '没有照片等您看', help: '微信判断不了的照片会出现在这里，等得最久的排在前面。' },
    verdicts: {
      released: {
        title: '放行这张照片？',
        help: '看得到这件事的人都会看到它，之后不能收回。',
        submit: '放行',
        done: '已放行',
      },
      refused: {
        title: '不放行这张照片？',
        help: '以后只有物业看得到它。发来的人会看到一句客气的说明，事情照常办理。',
        submit: '不放行',
        done: '已留在物业内部',
      },
    } satisfies Record<PhotoVerdict, unknown>,
  },
  unsent: {
    title: '未送达的消息',
    lead: '这些消息没有发到微信。事情本身不受影响，对方在小程序里照样看得到。',
    serial: (serial: number) => `编号 ${serial}`,
    meta: (time: string, attempts: number, code: string) => `${time} · 试过 ${attempts} 次 · 代码 ${code}`,
    again: '再发一次',
    done: '已重新排队发送',
    empty: { title: '没有未送达的消息', help: '微信不收的消息会出现在这里，并说明原因和办法。' },
    what: {
      accepted: '受理通知',
      promiseChanged: '改期通知',
      awaitingConfirmation: '请住户确认的通知',
      closed: '办结通知',
      visitorArrived: '访客到达通知',
      newRequest: '新事项提醒',
      dispatchedToYou: '派单提醒',
      callbackDue: '回访提醒',
      weChatTextCheck: '文字的安全检查',
      weChatPhotoCheck: '照片的安全检查',
    } as Readonly<Record<string, string>>,
    whatElse: '微信消息',
    /** By WeChat's code: why it was not taken, and what helps. */
    reasons: {
      '40003': { why: '对方的微信绑定已经失效', todo: '对方用微信重新登录后，新的消息才收得到。' },
      '43104': { why: '对方的微信绑定已经失效', todo: '对方用微信重新登录后，新的消息才收得到。' },
      '40037': { why: '消息模板不存在', todo: '请核对服务器设置里的模板编号，改好再发。' },
      '41030': { why: '消息要打开的页面不存在', todo: '请先发布最新版的小程序，再发一次。' },
      '43107': { why: '微信停用了这个模板或消息功能', todo: '请到微信公众平台查看通知，恢复后再发。' },
      '45168': { why: '微信认为内容不能发送', todo: '请改用电话告诉对方。' },
      '47003': { why: '消息模板里有一项对不上', todo: '请核对模板和服务器设置里的字段，改好再发。' },
      '-1': { why: '微信一直很忙', todo: '请过一会儿再发一次。' },
      '43108': { why: '微信一直很忙', todo: '请过一会儿再发一次。' },
      internal: { why: '系统自己出了问题', todo: '请再发一次。还是不行，请联系技术人员。' },
    } as Readonly<Record<string, { readonly why: string; readonly todo: string }>>,
    reasonElse: { why: '微信没有接受', todo: '请再发一次。还是不行，请把代码告诉技术人员。' },
  },
} as const;
