import { HOUR, type Instant, MINUTE } from '../../../domain/time';
import { GATE } from '../../words/gate';

/** How old something is that was true at an instant: 刚刚, 5 分钟前, 2 小时前. */
export function sayAge(at: Instant, now: Instant): string {
  const age = now - at;
  if (age < MINUTE) return GATE.online.now;
  if (age < HOUR) return GATE.online.minutes(Math.floor(age / MINUTE));
  return GATE.online.hours(Math.floor(age / HOUR));
}
