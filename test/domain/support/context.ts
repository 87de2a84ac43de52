import { sayTime } from '../../../src/domain/calendar';
import { REPLY_TEMPLATES, SEEDED_TABOOS } from '../../../src/domain/courtesy';
import { type Context, STANDARD_SERVICE_LEVELS } from '../../../src/domain/service-request';
import type { Instant } from '../../../src/domain/time';
import { realCalendar } from '../calendar/real-years';

/** What a decision at an instant knows in a community that keeps the standard as it is. */
export function contextAt(at: Instant): Context {
  return {
    calendar: realCalendar,
    serviceLevels: STANDARD_SERVICE_LEVELS,
    taboos: SEEDED_TABOOS,
    templates: REPLY_TEMPLATES,
    blanks: {
      company: '安心物业',
      community: '桃源里',
      resident: '李女士',
      matter: '厨房漏水',
      staff: '陈静',
      room: '3栋1201',
      phone: '400-800-1234',
      department: '工程部',
    },
    sayTime: ({ dueAt }) => sayTime(dueAt, at),
  };
}
