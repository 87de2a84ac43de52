/** What WeChat says with each code, as its documentation has it. */
export const ERRORS = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40004: 'invalid media type',
  40013: 'invalid appid',
  40014: 'invalid access_token',
  40029: 'invalid code',
  40037: 'invalid template_id',
  40125: 'invalid appsecret',
  40129: 'invalid scene',
  40164: 'invalid ip, not in whitelist',
  40226: 'code blocked',
  41002: 'appid missing',
  41004: 'appsecret missing',
  42001: 'access_token expired',
  43002: 'require POST method',
  43101: 'user refuse to accept the msg',
  43104: 'the openid does not match the appid',
  43107: 'subscribe message is banned',
  43108: 'concurrent sends to the same user',
  44002: 'empty post data',
  44991: 'reach max api minute frequence',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
  45168: 'hit sensitive words',
  47001: 'data format error',
  47003: 'argument invalid!',
  61010: 'code is expired',
  87020: 'repeat request limit exceeded',
} as const satisfies Record<number, string>;

export type Errcode = keyof typeof ERRORS;

/** Thrown by whatever serves a call, and answered as WeChat does: with status 200. */
export class WeChatRefusal extends Error {
  constructor(
    readonly errcode: Errcode,
    readonly more = '',
  ) {
    super(ERRORS[errcode]);
  }
}
