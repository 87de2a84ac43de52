import { sayDay } from '../../../domain/calendar/say-time';
import type { Instant } from '../../../domain/time';
import { sayPast } from '../../words/common';
import { GATE } from '../../words/gate';

interface Window {
  readonly from: Instant;
  readonly until: Instant;
}

/** A window as it reads at `now`: 14:00–18:00; with its days where it leaves this one. */
export function sayWindow({ from, until }: Window, now: Instant): string {
  const today = sayDay(from, now) === sayDay(until, now) && sayDay(from, now) === sayDay(now, now);
  const say = (at: Instant) => (today ? clock(at) : `${sayDay(at, now)} ${clock(at)}`);
  return GATE.post.window(say(from), sayDay(from, now) === sayDay(until, now) ? clock(until) : say(until));
}

/** 14:00, in Asia/Shanghai. */
export function clock(at: Instant): string {
  return sayPast(at, at);
}
