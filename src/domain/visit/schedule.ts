import type { Instant, IsoDate } from '../time';

/** `HH:mm` in Asia/Shanghai, on a quarter of an hour. */
export type QuarterTime = string;

/** When a visitor may come. */
export type Schedule =
  /** One entry between two instants. */
  | { readonly type: 'once'; readonly from: Instant; readonly until: Instant }
  /** As many entries as are said, 2 to 20, between two instants. */
  | { readonly type: 'several'; readonly from: Instant; readonly until: Instant; readonly maxEntries: number }
  /** On some weekdays (ISO: 1 = Monday … 7 = Sunday) in the same hours, for at most 30 days; any number of entries. */
  | {
      readonly type: 'regular';
      readonly firstDay: IsoDate;
      readonly lastDay: IsoDate;
      readonly weekdays: readonly number[];
      readonly start: QuarterTime;
      readonly end: QuarterTime;
    };

/** One stretch of time in which the visitor is expected. */
export interface VisitWindow {
  readonly from: Instant;
  readonly until: Instant;
}
