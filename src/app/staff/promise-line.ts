import type { ServiceRequestSummary } from '../../contract/schemas/service-request';
import { sayTime } from '../../domain/calendar';
import { STAFF } from '../words/staff';

/** The promise that runs out next, as a date and a time: 今天 15:00 前处理好. Never a number of hours. */
export function promiseLine(promise: NonNullable<ServiceRequestSummary['promise']>, now: number): string {
  const time = sayTime(promise.dueAt, now);
  const said = promise.dueAt < now ? STAFF.passed(time) : STAFF.before(time);
  return `${said}${STAFF.promises[promise.kind]}`;
}
