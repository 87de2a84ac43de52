import { isIP } from 'node:net';
import { resolve } from 'node:path';
import type { Retention } from '../domain/privacy';
import { readWeChat, WECHAT_SETTINGS, type WeChatSettings } from './wechat/settings';

/** `demo` shows one-time codes on the page and fills an empty store; `production` refuses everything that is only for showing. */
export type Mode = 'demo' | 'production';

export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** How often one-time codes may be asked for. */
export interface CodeLimits {
  /** Seconds between two codes to one telephone. */
  readonly intervalSeconds: number;
  /** Codes in an hour to one telephone. */
  readonly perPhoneHour: number;
  /** Codes and wrong tries in an hour from one address. */
  readonly perAddressHour: number;
}

/** Everything that the environment decides, read once at the start. */
export interface Config {
  readonly mode: Mode;
  readonly port: number;
  readonly host: string;
  /** Absolute path of the folder with the store and the photos. */
  readonly dataDir: string;
  /** Where people reach the server, without a slash at the end; null while nobody has said. */
  readonly publicUrl: string | null;
  /** Keys of all kinds are derived from it; null in demo mode, where one is made and kept in `dataDir`. */
  readonly secret: string | null;
  readonly sms: { readonly url: string; readonly secret: string } | null;
  readonly logLevel: LogLevel;
  /** The reverse proxies whose `X-Forwarded-For` is believed: none, so many hops, or these addresses. */
  readonly trustProxy: false | number | readonly string[];
  readonly idempotencyDays: number;
  readonly sessionDays: number;
  /** For how long each kind of thing is kept. */
  readonly retention: Retention;
  readonly codeLimits: CodeLimits;
  /** Calls in a minute of one session, or of one address without a session. */
  readonly callsPerMinute: number;
  /** Check the types of every answer against its schema. What the schema does not name is left out in any case. */
  readonly checkResponses: boolean;
  /** Null where nothing of WeChat is used. */
  readonly wechat: WeChatSettings | null;
}

/** The environment variables that are read; `.env.example` documents each. */
export const SETTINGS = [
  'THREE_WINDOWS_MODE',
  'PORT',
  'HOST',
  'DATA_DIR',
  'PUBLIC_URL',
  'SECRET',
  'SMS_WEBHOOK_URL',
  'SMS_WEBHOOK_SECRET',
  'LOG_LEVEL',
  'TRUST_PROXY',
  'IDEMPOTENCY_DAYS',
  'SESSION_DAYS',
  'VISITOR_DAYS',
  'CODE_HOURS',
  'ENDED_SESSION_DAYS',
  'ACCESS_LOG_DAYS',
  'CLOSED_REQUEST_YEARS',
  'UNCLAIMED_PHOTO_DAYS',
  'BACKUP_DAYS',
  'CODE_INTERVAL_SECONDS',
  'CODES_PER_PHONE_HOUR',
  'CODES_PER_ADDRESS_HOUR',
  'CALLS_PER_MINUTE',
  'CHECK_RESPONSES',
  ...WECHAT_SETTINGS,
] as const;
type Setting = (typeof SETTINGS)[number];

export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment cannot be used; `problems` has one sentence for each wrong value. Secrets are never repeated. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly problems: readonly string[]) {
    super(`The configuration cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

const SHORTEST_SECRET = 32;

/**
 * Reads the configuration. An empty value counts as unset.
 *
 * @throws ConfigError that names everything that is wrong, not only the first
 */
export function readConfig(env: Environment): Config {
  const values = new Values(env);
  const mode = readMode(values, env);
  const demo = mode === 'demo';
  const idempotencyDays = values.integer('IDEMPOTENCY_DAYS', 7, 1, 90);
  const sessionDays = values.integer('SESSION_DAYS', 30, 1, 365);
  const config: Config = {
    mode,
    port: values.integer('PORT', 4000, 0, 65_535),
    host: values.text('HOST') ?? '0.0.0.0',
    dataDir: resolve(values.text('DATA_DIR') ?? './data'),
    publicUrl: values.url('PUBLIC_URL', ['http:', 'https:']),
    secret: readSecret(values, 'SECRET', mode),
    sms: readSms(values, mode),
    logLevel: values.oneOf('LOG_LEVEL', LOG_LEVELS, 'info'),
    trustProxy: readTrustProxy(values),
    idempotencyDays,
    sessionDays,
    retention: {
      idempotencyDays,
      sessionDays,
      codeHours: values.integer('CODE_HOURS', 1, 1, 72),
      endedSessionDays: values.integer('ENDED_SESSION_DAYS', 1, 1, 365),
      accessLogDays: values.integer('ACCESS_LOG_DAYS', 180, 30, 3_650),
      closedRequestYears: values.integer('CLOSED_REQUEST_YEARS', 3, 1, 30),
      unclaimedPhotoDays: values.integer('UNCLAIMED_PHOTO_DAYS', 1, 1, 30),
      visitorDays: values.integer('VISITOR_DAYS', 30, 1, 365),
      backupDays: values.integer('BACKUP_DAYS', 30, 1, 3_650),
    },
    codeLimits: {
      // Whoever tries the demo goes in and out as one role after the other, all from one address.
      intervalSeconds: values.integer('CODE_INTERVAL_SECONDS', demo ? 0 : 60, 0, 3_600),
      perPhoneHour: values.integer('CODES_PER_PHONE_HOUR', demo ? 100 : 5, 1, 1_000),
      perAddressHour: values.integer('CODES_PER_ADDRESS_HOUR', demo ? 1_000 : 30, 1, 100_000),
    },
    callsPerMinute: values.integer('CALLS_PER_MINUTE', 600, 10, 1_000_000),
    // It takes longer than all the rest of an answer.
    checkResponses: values.flag('CHECK_RESPONSES', demo),
    wechat: readWeChat(values, mode),
  };
  if (mode === 'production') {
    if (config.publicUrl === null)
      values.wrong('PUBLIC_URL', 'must be set in production, e.g. https://desk.example.com');
    else if (!config.publicUrl.startsWith('https:'))
      values.wrong('PUBLIC_URL', 'must begin with https: in production');
  }
  values.finish();
  return config;
}

function readMode(values: Values, env: Environment): Mode {
  const mode = values.oneOf('THREE_WINDOWS_MODE', ['demo', 'production'] as const, 'demo');
  // A deployment that says "production" to everything else must not show one-time codes because one variable was forgotten.
  if (env.NODE_ENV === 'production' && values.text('THREE_WINDOWS_MODE') === undefined) {
    values.wrong(
      'THREE_WINDOWS_MODE',
      'must be set (production, or demo on purpose) because NODE_ENV is production',
    );
  }
  return mode;
}

function readSecret(values: Values, name: 'SECRET' | 'SMS_WEBHOOK_SECRET', mode: Mode): string | null {
  const secret = values.text(name);
  if (secret === undefined) {
    if (mode === 'production')
      values.wrong(name, `must be set in production; make one with: openssl rand -base64 48`);
    return null;
  }
  if (secret.length < SHORTEST_SECRET) values.wrong(name, `must have at least ${SHORTEST_SECRET} characters`);
  else if (new Set(secret).size < 8 || /demo|change|example|secret|password/i.test(secret)) {
    values.wrong(name, 'is a placeholder; make one with: openssl rand -base64 48');
  }
  return secret;
}

function readSms(values: Values, mode: Mode): Config['sms'] {
  const url = values.url('SMS_WEBHOOK_URL', mode === 'production' ? ['https:'] : ['http:', 'https:']);
  if (url === null) {
    if (mode === 'production' && values.text('SMS_WEBHOOK_URL') === undefined) {
      values.wrong('SMS_WEBHOOK_URL', 'must be set in production: one-time codes are sent through it');
    }
    if (values.text('SMS_WEBHOOK_SECRET') === undefined && mode === 'demo') return null;
  }
  const secret = readSecret(values, 'SMS_WEBHOOK_SECRET', mode);
  if (url !== null && secret === null && mode === 'demo')
    values.wrong('SMS_WEBHOOK_SECRET', 'must be set together with SMS_WEBHOOK_URL');
  if (url === null && secret !== null && values.text('SMS_WEBHOOK_URL') === undefined && mode === 'demo') {
    values.wrong('SMS_WEBHOOK_URL', 'must be set together with SMS_WEBHOOK_SECRET');
  }
  return url !== null && secret !== null ? { url, secret } : null;
}

function readTrustProxy(values: Values): Config['trustProxy'] {
  const text = values.text('TRUST_PROXY');
  if (text === undefined || text === 'no') return false;
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const addresses = text.split(',').map((part) => part.trim());
  const sound = addresses.every((address) => {
    const [ip = '', bits, more] = address.split('/');
    const family = isIP(ip);
    return (
      family !== 0 &&
      more === undefined &&
      (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128)))
    );
  });
  if (!sound)
    values.wrong('TRUST_PROXY', 'must be "no", a number of hops, or addresses like 10.0.0.0/8,127.0.0.1');
  return addresses;
}

/** Reads values one by one and remembers what is wrong with them. */
export class Values {
  private readonly problems: string[] = [];

  constructor(private readonly env: Environment) {}

  text(name: Setting): string | undefined {
    const value = this.env[name]?.trim();
    return value === '' ? undefined : value;
  }

  integer(name: Setting, fallback: number, least: number, most: number): number {
    const text = this.text(name);
    if (text === undefined) return fallback;
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    this.wrong(name, `must be a whole number from ${least} to ${most}, not "${text}"`);
    return fallback;
  }

  flag(name: Setting, fallback: boolean): boolean {
    return this.oneOf(name, ['yes', 'no'] as const, fallback ? 'yes' : 'no') === 'yes';
  }

  oneOf<const T extends string>(name: Setting, choices: readonly T[], fallback: T): T {
    const text = this.text(name);
    if (text === undefined) return fallback;
    const choice = choices.find((candidate) => candidate === text);
    if (choice === undefined) this.wrong(name, `must be one of ${choices.join(', ')}, not "${text}"`);
    return choice ?? fallback;
  }

  url(name: Setting, protocols: readonly string[]): string | null {
    const text = this.text(name);
    if (text === undefined) return null;
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url && protocols.includes(url.protocol) && url.username === '' && url.password === '')
      return text.replace(/\/+$/, '');
    // Not repeated: an address may carry a token.
    this.wrong(
      name,
      `must be an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}, without user and password`,
    );
    return null;
  }

  wrong(name: Setting, what: string): void {
    this.problems.push(`${name} ${what}`);
  }

  finish(): void {
    if (this.problems.length > 0) throw new ConfigError(this.problems);
  }
}
