/** For how long each kind of thing is kept; the server's settings. */
export interface Retention {
  /** Answers to repeated submissions. */
  readonly idempotencyDays: number;
  /** One-time codes, as seals. */
  readonly codeHours: number;
  /** How long a sign-in lasts. */
  readonly sessionDays: number;
  /** Sign-ins after they have ended. */
  readonly endedSessionDays: number;
  /** Who looked at a telephone number. */
  readonly accessLogDays: number;
  /** Words and photos of a closed request. */
  readonly closedRequestYears: number;
  /** Photos that were uploaded and never sent. */
  readonly unclaimedPhotoDays: number;
  /** Who a visitor was, after the visit has ended. */
  readonly visitorDays: number;
  /** Backups: the operator's own promise, which the notice tells. */
  readonly backupDays: number;
}

/** What decides when something is thrown away. */
export type Kept =
  | 'untilDeletion'
  | 'codes'
  | 'sessions'
  | 'closedRequests'
  | 'photos'
  | 'accessLog'
  | 'repetitions'
  | 'visitors'
  | 'gateDay'
  | 'blocks'
  | 'forGood';

/** How long something is kept, as the notice says it. */
export function sayKept(kept: Kept, retention: Retention): string {
  const { closedRequestYears: years } = retention;
  switch (kept) {
    case 'untilDeletion':
      return '保留到您注销账号';
    case 'codes':
      return `${retention.codeHours} 小时`;
    case 'sessions':
      return `登录 ${retention.sessionDays} 天内有效，退出或到期后再留 ${retention.endedSessionDays} 天`;
    case 'closedRequests':
      return `办结后 ${years} 年，到期删除内容；您注销账号时提前删除`;
    case 'photos':
      return `跟随事项，办结后 ${years} 年；传了没有提交的，${retention.unclaimedPhotoDays} 天`;
    case 'accessLog':
      return `${retention.accessLogDays} 天`;
    case 'repetitions':
      return `${retention.idempotencyDays} 天`;
    case 'visitors':
      return `到访结束后 ${retention.visitorDays} 天`;
    case 'gateDay':
      return '到访当天';
    case 'blocks':
      return `期满后 ${retention.visitorDays} 天`;
    case 'forGood':
      return '长期保留';
  }
}
