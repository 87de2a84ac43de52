import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, readConfig, SETTINGS } from '../../src/server/config';

const STRONG = 'kP3v9Qz7Lr2XwT8mYb5Nc1Hd6Jf4Ga0Us';
const PRODUCTION = {
  THREE_WINDOWS_MODE: 'production',
  PUBLIC_URL: 'https://desk.example.com',
  SECRET: STRONG,
  SMS_WEBHOOK_URL: 'https://sms.example.com/send',
  SMS_WEBHOOK_SECRET: STRONG.split('').reverse().join(''),
};

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  it('given nothing, is a demo on port 4000 in ./data that trusts no proxy', () => {
    expect(readConfig({})).toMatchObject({
      mode: 'demo',
      port: 4000,
      secret: null,
      sms: null,
      trustProxy: false,
    });
    expect(readConfig({}).dataDir).toBe(join(process.cwd(), 'data'));
  });

  it('takes an empty value for an unset one', () => {
    expect(readConfig({ PORT: '', SECRET: ' ' })).toEqual(readConfig({}));
  });

  it('given everything that production needs, is production with the strict limits', () => {
    const config = readConfig(PRODUCTION);
    expect(config).toMatchObject({
      mode: 'production',
      sms: { url: 'https://sms.example.com/send' },
      checkResponses: false,
    });
    expect(config.codeLimits).toEqual({ intervalSeconds: 60, perPhoneHour: 5, perAddressHour: 30 });
  });

  it('in production names every missing setting at once', () => {
    const problems = problemsOf({ THREE_WINDOWS_MODE: 'production' });
    for (const name of ['PUBLIC_URL', 'SECRET', 'SMS_WEBHOOK_URL', 'SMS_WEBHOOK_SECRET']) {
      expect(problems.filter((problem) => problem.startsWith(`${name} must be set`))).toHaveLength(1);
    }
  });

  it.each([
    ['a short secret', { SECRET: 'short' }, /^SECRET must have at least 32/],
    [
      'a placeholder for a secret',
      { SECRET: 'change-me-change-me-change-me-change-me' },
      /^SECRET is a placeholder/,
    ],
    [
      'plain http to the SMS gateway',
      { SMS_WEBHOOK_URL: 'http://sms.example.com' },
      /^SMS_WEBHOOK_URL must be an address/,
    ],
    [
      'a public address without https',
      { PUBLIC_URL: 'http://desk.example.com' },
      /^PUBLIC_URL must begin with https/,
    ],
  ])('in production refuses %s', (_, change, problem) => {
    expect(problemsOf({ ...PRODUCTION, ...change })).toEqual([expect.stringMatching(problem)]);
  });

  it('wants the mode said when NODE_ENV alone is production', () => {
    expect(problemsOf({ NODE_ENV: 'production' })).toEqual([
      expect.stringMatching(/^THREE_WINDOWS_MODE must be set/),
    ]);
    expect(problemsOf({ NODE_ENV: 'production', THREE_WINDOWS_MODE: 'demo' })).toEqual([]);
  });

  it('has one sentence for each wrong value, and never repeats a secret or an address', () => {
    const problems = problemsOf({
      PORT: '70000',
      LOG_LEVEL: 'loud',
      TRUST_PROXY: '10.0.0.0/99',
      SECRET: 'hunter2',
      PUBLIC_URL: 'https://user:token@desk.example.com',
      SESSION_DAYS: '1.5',
    });
    expect(problems.map((problem) => problem.split(' ')[0]).sort()).toEqual(
      ['LOG_LEVEL', 'PORT', 'PUBLIC_URL', 'SECRET', 'SESSION_DAYS', 'TRUST_PROXY'].sort(),
    );
    expect(problems.join()).not.toMatch(/hunter2|token/);
  });

  it.each([
    ['no', false],
    ['2', 2],
    ['10.0.0.0/8, 127.0.0.1', ['10.0.0.0/8', '127.0.0.1']],
  ])('reads TRUST_PROXY=%s', (text, expected) => {
    expect(readConfig({ TRUST_PROXY: text }).trustProxy).toEqual(expected);
  });

  it('wants both halves of the SMS gateway', () => {
    expect(problemsOf({ SMS_WEBHOOK_URL: 'http://localhost:9000' })).toEqual([
      expect.stringMatching(/^SMS_WEBHOOK_SECRET/),
    ]);
    expect(problemsOf({ SMS_WEBHOOK_SECRET: STRONG })).toEqual([expect.stringMatching(/^SMS_WEBHOOK_URL/)]);
  });

  it('is documented in .env.example, setting by setting, with values that it accepts', () => {
    const lines = readFileSync(join(__dirname, '../../.env.example'), 'utf8').split('\n');
    const documented = lines.flatMap((line) => /^([A-Z_]+)=(.*)$/.exec(line)?.slice(1, 3).map(String) ?? []);
    const names = documented.filter((_, index) => index % 2 === 0);
    expect([...names].sort()).toEqual([...SETTINGS].sort());
    const env = Object.fromEntries(names.map((name, index) => [name, documented[index * 2 + 1] ?? '']));
    expect(readConfig(env)).toEqual(readConfig({}));
  });
});
