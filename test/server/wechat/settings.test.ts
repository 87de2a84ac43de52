import { ConfigError, readConfig } from '../../../src/server/config';

const APP = { WECHAT_APPID: 'wxba5fad812f8e6fb9', WECHAT_SECRET: '0123456789abcdef0123456789abcdef' };

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('the settings of WeChat', () => {
  it('are none unless an app is named', () => {
    expect(readConfig({}).wechat).toBeNull();
  });

  it('given an app, reach WeChat itself, push nothing and send nothing', () => {
    expect(readConfig(APP).wechat).toEqual({
      appid: APP.WECHAT_APPID,
      secret: APP.WECHAT_SECRET,
      baseUrl: 'https://api.weixin.qq.com',
      push: null,
      state: 'formal',
      templates: {},
    });
  });

  it('name each template and what its keys say', () => {
    const { wechat } = readConfig({
      ...APP,
      WECHAT_TEMPLATE_CLOSED: 'abcdefghij_-0123456789,serial:character_string1,matter:thing2, time:time13',
    });
    expect(wechat?.templates).toEqual({
      closed: {
        id: 'abcdefghij_-0123456789',
        keys: [
          { key: 'character_string1', type: 'character_string', value: 'serial' },
          { key: 'thing2', type: 'thing', value: 'matter' },
          { key: 'time13', type: 'time', value: 'time' },
        ],
      },
    });
  });

  it.each([
    ['an app without its secret', { WECHAT_APPID: APP.WECHAT_APPID }, /^WECHAT_SECRET must be set/],
    ['a secret without its app', { WECHAT_SECRET: APP.WECHAT_SECRET }, /^WECHAT_APPID must be set/],
    [
      'a template without an app',
      { WECHAT_TEMPLATE_CLOSED: 'abcdefghij,matter:thing1' },
      /^WECHAT_APPID must be set/,
    ],
    ['an app id that is none', { ...APP, WECHAT_APPID: 'touristappid' }, /^WECHAT_APPID must look like/],
    ['half a secret', { ...APP, WECHAT_SECRET: 'hunter2' }, /^WECHAT_SECRET must have 32/],
    [
      'a key without a token',
      { ...APP, WECHAT_PUSH_AES_KEY: 'A'.repeat(43) },
      /^WECHAT_PUSH_TOKEN must be set/,
    ],
    [
      'half a key',
      { ...APP, WECHAT_PUSH_TOKEN: 'AAAAA', WECHAT_PUSH_AES_KEY: 'A' },
      /^WECHAT_PUSH_AES_KEY must have 43/,
    ],
    [
      'a template without keys',
      { ...APP, WECHAT_TEMPLATE_CLOSED: 'abcdefghij' },
      /^WECHAT_TEMPLATE_CLOSED must be/,
    ],
    [
      'a value that there is not',
      { ...APP, WECHAT_TEMPLATE_CLOSED: 'abcdefghij,phone:thing1' },
      /^WECHAT_TEMPLATE_CLOSED/,
    ],
    [
      'a key of no known type',
      { ...APP, WECHAT_TEMPLATE_CLOSED: 'abcdefghij,matter:poem1' },
      /^WECHAT_TEMPLATE_CLOSED/,
    ],
  ])('refuse %s', (_, env, problem) => {
    expect(problemsOf(env as Record<string, string>)).toEqual([expect.stringMatching(problem)]);
  });

  it('never repeat a secret, and reach WeChat in clear text in demo mode only', () => {
    expect(problemsOf({ ...APP, WECHAT_SECRET: 'hunter2' }).join()).not.toContain('hunter2');
    expect(readConfig({ ...APP, WECHAT_BASE_URL: 'http://127.0.0.1:9/' }).wechat?.baseUrl).toBe(
      'http://127.0.0.1:9',
    );
    const production = problemsOf({
      ...APP,
      THREE_WINDOWS_MODE: 'production',
      WECHAT_BASE_URL: 'http://127.0.0.1:9',
    });
    expect(production).toContainEqual(expect.stringMatching(/^WECHAT_BASE_URL must be an address/));
  });
});
