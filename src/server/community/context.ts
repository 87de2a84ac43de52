import type {
  BusinessCalendar,
  CalendarYear,
  OfficeHours,
  OpenSpan,
  SpecialDay,
} from '../../domain/calendar';
import { STANDARD_HOURS } from '../../domain/calendar';
import type { Moment, ReplyTemplate, TabooPhrase } from '../../domain/courtesy';
import { REPLY_TEMPLATES, SEEDED_TABOOS } from '../../domain/courtesy';
import { type ServiceLevels, STANDARD_SERVICE_LEVELS } from '../../domain/service-request';
import { legalHolidayYears } from '../calendar/legal-holidays';
import { Refusal } from '../http/refusal';
import type { Db } from '../store/schema';
import { Directory } from './directory';

/** What differs in one community from the standard; kept as JSON with the community. */
export interface CommunitySettings {
  readonly hours?: OfficeHours;
  readonly serviceLevels?: Partial<ServiceLevels>;
}

/** Everything about a community that decisions need and that changes rarely. */
export interface CommunityContext {
  readonly id: string;
  readonly name: string;
  readonly company: string;
  readonly hotline: string;
  readonly calendar: BusinessCalendar;
  readonly serviceLevels: ServiceLevels;
  /** The standard's forbidden phrases and the company's own (TEN-2). */
  readonly taboos: readonly TabooPhrase[];
  /** The company's own templates before the standard's. */
  readonly templates: readonly ReplyTemplate[];
  readonly directory: Directory;
  /** In the order of their numbers; there is always one. */
  readonly gates: readonly Gate[];
  /** Words of the community's own that nothing submitted may hold. */
  readonly screenedWords: readonly string[];
}

/** A gate post. */
export interface Gate {
  readonly number: number;
  readonly name: string;
}

/** The gate of a community whose company has named none. */
const ONLY_GATE: Gate = { number: 1, name: '大门' };

/**
 * The contexts of all communities, read once and kept until something in them changes. One process writes them
 * and tells of it; another sees a change after at most `MAX_AGE`.
 */
export class CommunityContexts {
  private readonly kept = new Map<string, { context: CommunityContext; readAt: number }>();

  constructor(private readonly now: () => number) {}

  /** @throws Refusal `unknownCommunity` */
  async of(db: Db, communityId: string): Promise<CommunityContext> {
    const kept = this.kept.get(communityId);
    if (kept && this.now() - kept.readAt < MAX_AGE) return kept.context;
    const context = await readContext(db, communityId);
    this.kept.set(communityId, { context, readAt: this.now() });
    return context;
  }

  forget(communityId: string): void {
    this.kept.delete(communityId);
  }
}

const MAX_AGE = 60_000;
const LEGAL_YEARS = legalHolidayYears();

async function readContext(db: Db, communityId: string): Promise<CommunityContext> {
  const community = await db
    .selectFrom('community')
    .selectAll()
    .where('id', '=', communityId)
    .executeTakeFirst();
  if (!community) throw new Refusal('unknownCommunity');
  const years = await db
    .selectFrom('calendar_year')
    .selectAll()
    .where('community_id', '=', communityId)
    .execute();
  const days = await db
    .selectFrom('special_day')
    .selectAll()
    .where('community_id', '=', communityId)
    .orderBy('published_at')
    .execute();
  const taboos = await db
    .selectFrom('taboo_phrase')
    .selectAll()
    .where('community_id', '=', communityId)
    .execute();
  const templates = await db
    .selectFrom('reply_template')
    .selectAll()
    .where('community_id', '=', communityId)
    .orderBy('id')
    .execute();
  const gates = await db
    .selectFrom('gate')
    .select(['number', 'name'])
    .where('community_id', '=', communityId)
    .orderBy('number')
    .execute();
  const screened = await db
    .selectFrom('screened_word')
    .select('word')
    .where('community_id', '=', communityId)
    .execute();
  const settings = JSON.parse(community.settings) as CommunitySettings;

  const entered = years.map((row): [number, CalendarYear] => [
    row.year,
    {
      year: row.year,
      holidays: JSON.parse(row.holidays),
      makeUpWorkdays: JSON.parse(row.make_up_workdays),
      source: row.source,
    },
  ]);
  const specialDays = days.map(
    (row): SpecialDay => ({
      date: row.date,
      spans: JSON.parse(row.spans) as OpenSpan[],
      notice: row.notice,
      publishedAt: row.published_at,
    }),
  );
  return {
    id: community.id,
    name: community.name,
    company: community.company,
    hotline: community.hotline,
    calendar: {
      hours: settings.hours ?? STANDARD_HOURS,
      years: { ...LEGAL_YEARS, ...Object.fromEntries(entered) },
      specialDays,
    },
    serviceLevels: { ...STANDARD_SERVICE_LEVELS, ...settings.serviceLevels },
    taboos: [...SEEDED_TABOOS, ...taboos.map(({ phrase, suggestion }) => ({ phrase, suggestion }))],
    templates: [
      ...templates.map(({ id, moment, text }) => ({ id, moment: moment as Moment, text })),
      ...REPLY_TEMPLATES,
    ],
    directory: new Directory(communityId),
    gates: gates.length > 0 ? gates : [ONLY_GATE],
    screenedWords: screened.map(({ word }) => word),
  };
}
