import type { BusinessCalendar } from '../calendar';
import type { BlankValues, ReplyTemplate, TabooPhrase } from '../courtesy';
import type { ServiceLevels } from './service-levels';
import type { Promised } from './state';

/**
 * What a decision needs to know besides the request itself: the community's calendar, clocks and words.
 * Nothing in it changes while a command is decided.
 */
export interface Context {
  readonly calendar: BusinessCalendar;
  readonly serviceLevels: ServiceLevels;
  readonly taboos: readonly TabooPhrase[];
  readonly templates: readonly ReplyTemplate[];
  /** Values for the blanks of a template: company, community, staff, resident, room, matter … */
  readonly blanks: BlankValues;
  /** How many wait for a first answer before somebody who comes now (DESK-7); left out where nobody comes. */
  readonly ahead?: number;
  /** How a promise reads to a resident, e.g. 「今天 15:00」, seen from the time of the command. */
  readonly sayTime: (promised: Promised) => string;
}
