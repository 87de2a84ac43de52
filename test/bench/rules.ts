import { addOpenMinutes, nextOpening, openMinutesBetween } from '../../src/domain/calendar';
import { assess } from '../../src/domain/courtesy';
import { DAY } from '../../src/domain/time';
import { realCalendar } from '../domain/calendar/real-years';

/** What one call of a rule takes, in milliseconds: the middle of many rounds. */
export interface RuleTime {
  readonly what: string;
  readonly ms: number;
  readonly budgetMs: number;
}

const ROUNDS = 40;
const CALLS = 250;
/** Of the kind that a desk writes, 500 characters long. */
const ANSWER = '您好，您报的厨房漏水我们已经收到，请您先关好总阀，维修师傅会尽快与您联系，谢谢您的耐心等候。'
  .repeat(12)
  .slice(0, 500);
/** A Tuesday, 10:00 in Asia/Shanghai. */
const MORNING = Date.UTC(2026, 10, 24, 2, 0);

/** Times the rules that run at each keystroke and for each promise. */
export function timeRules(): RuleTime[] {
  const times: RuleTime[] = [];
  const time = (what: string, budgetMs: number, call: (turn: number) => unknown) =>
    times.push({ what, budgetMs, ms: timed(call) });
  time('assess, 500 characters', 0.2, (turn) => assess(ANSWER.slice(turn % 7), 'progress'));
  time('addOpenMinutes, a working day ahead', 0.05, (turn) =>
    addOpenMinutes(realCalendar, MORNING + (turn % 30) * DAY, 480),
  );
  time('openMinutesBetween, over ten days', 0.05, (turn) =>
    openMinutesBetween(realCalendar, MORNING + turn * 60_000, MORNING + turn * 60_000 + 10 * DAY),
  );
  time('nextOpening', 0.05, (turn) => nextOpening(realCalendar, MORNING - (turn % 300) * DAY));
  return times;
}

function timed(call: (turn: number) => unknown): number {
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    for (let turn = 0; turn < CALLS; turn += 1) call(turn);
    rounds.push((performance.now() - began) / CALLS);
  }
  return rounds.sort((one, other) => one - other)[ROUNDS / 2] ?? Number.NaN;
}
