/** What people are asked to agree to, each by itself, before anything is collected for it. */
export const PURPOSES = ['signInAndContact', 'requestHandling', 'roomBinding'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Without it there is no account: signing in asks for it. */
export const BASE_PURPOSE = 'signInAndContact' satisfies Purpose;

/**
 * The version of the notice. It grows whenever more is collected, something is kept for longer, or somebody else may see it; whoever
 * agreed to an earlier one is asked again.
 */
export const NOTICE_VERSION = 2;
/** The day from which this version counts. */
export const NOTICE_DATE = '2026-11-30';

export interface PurposeWords {
  readonly title: string;
  readonly why: string;
  /** What does not work without it, and what still does. */
  readonly refusing: string;
}

export const PURPOSE_WORDS: Readonly<Record<Purpose, PurposeWords>> = {
  signInAndContact: {
    title: '登录和联系',
    why: '用手机号登录，知道怎么称呼您，办事时能联系到您。',
    refusing: '不同意就不能登录。您仍可以拨打服务电话，或到前台当面办理。',
  },
  requestHandling: {
    title: '处理您的事项和访客预约',
    why: '记下您说的情况、照片和方便的时间，交给负责的同事处理和回访；您请的客人，门岗认得出来。',
    refusing: '不同意就不能在线提交事项和照片、预约访客，看通知、查凭证不受影响。您仍可以拨打服务电话。',
  },
  roomBinding: {
    title: '绑定房屋',
    why: '核实您住在哪里，报修直接带上房号，家人能看到进展。',
    refusing: '不同意就不能绑定房屋，报修时请自己写明位置，其他不受影响。',
  },
};
