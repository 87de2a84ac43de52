import type { RequestOf } from '../../../contract/endpoints';
import type { VisitDetail } from '../../../contract/schemas/visit';
import { isoDateOf } from '../../../domain/calendar/civil-date';
import { DAY, type Instant } from '../../../domain/time';
import type { HelpNeed, Purpose } from '../../../domain/visit/kinds';
import type { Schedule } from '../../../domain/visit/schedule';
import { type Arrival, usualArrival } from '../../components/arrival-window/arrival';

/** For how many days several entries can be made. */
export const SEVERAL_DAYS = ['1', '3', '7'] as const;
const LONGEST_SEVERAL = 7 * DAY;
/** For how many days somebody can come regularly. */
export const PERIODS = ['7', '14', '30'] as const;

/** What a host has filled in so far. */
export interface VisitForm {
  readonly name: string;
  readonly phone: string;
  readonly plate: string;
  readonly purpose: Purpose;
  readonly partySize: number;
  readonly needsHelp: readonly HelpNeed[];
  readonly kind: Schedule['type'];
  /** Null: from now to the end of the day, whenever it is sent. */
  readonly arrival: Arrival | null;
  readonly severalDays: (typeof SEVERAL_DAYS)[number];
  readonly maxEntries: number;
  /** 1 = Monday … 7 = Sunday, as texts because they are picked as such. */
  readonly weekdays: readonly string[];
  readonly start: string;
  readonly end: string;
  readonly period: (typeof PERIODS)[number];
  /** Null: the one room that they have. */
  readonly roomId: string | null;
  /** Null: the community's first gate. */
  readonly gate: number | null;
  /** Whether what may be left out is shown. */
  readonly more: boolean;
}

export const NOTHING_SAID: VisitForm = {
  name: '',
  phone: '',
  plate: '',
  purpose: 'friend',
  partySize: 1,
  needsHelp: [],
  kind: 'once',
  arrival: null,
  severalDays: '1',
  maxEntries: 4,
  weekdays: ['1', '2', '3', '4', '5'],
  start: '09:00',
  end: '18:00',
  period: '30',
  roomId: null,
  gate: null,
  more: false,
};

/** The window of a form: one that has passed since it was chosen falls back to the usual one. */
export function arrivalOf({ arrival }: Pick<VisitForm, 'arrival'>, now: Instant): Arrival {
  return arrival && arrival.until > now ? arrival : usualArrival(now);
}

export function scheduleOf(form: VisitForm, now: Instant): Schedule {
  if (form.kind === 'regular') {
    return {
      type: 'regular',
      firstDay: isoDateOf(now),
      lastDay: isoDateOf(now + (Number(form.period) - 1) * DAY),
      weekdays: form.weekdays.map(Number).sort((one, other) => one - other),
      start: form.start,
      end: form.end,
    };
  }
  const { from, until } = arrivalOf(form, now);
  if (form.kind === 'once') return { type: 'once', from, until };
  const longer = until + (Number(form.severalDays) - 1) * DAY;
  return {
    type: 'several',
    from,
    until: Math.min(longer, from + LONGEST_SEVERAL),
    maxEntries: form.maxEntries,
  };
}

/** What is sent. */
export function bodyOf(
  form: VisitForm,
  roomId: string,
  plate: string | null,
  now: Instant,
): RequestOf<'preRegisterVisit'>['body'] {
  return {
    roomId,
    name: form.name.trim(),
    phone: form.phone.trim() || null,
    plate,
    purpose: form.purpose,
    partySize: form.partySize,
    needsHelp: [...form.needsHelp],
    schedule: scheduleOf(form, now) as RequestOf<'preRegisterVisit'>['body']['schedule'],
    gate: form.gate,
  };
}

type Before = Pick<VisitDetail, 'visitor' | 'purpose' | 'partySize' | 'needsHelp' | 'roomId'>;

/** The same visitor again; when they come is asked anew. */
export function againAs(before: Before, form: VisitForm): VisitForm {
  const { visitor, purpose, partySize, needsHelp, roomId } = before;
  return {
    ...form,
    name: visitor?.name ?? '',
    phone: visitor?.phone ?? '',
    plate: visitor?.plate ?? '',
    purpose,
    partySize,
    needsHelp,
    roomId,
    arrival: null,
    more: Boolean(visitor?.phone || visitor?.plate) || needsHelp.length > 0,
  };
}
