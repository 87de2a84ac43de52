import { addOpenMinutes, type BusinessCalendar, isOpen, isoDateOf, startOfDay } from '../../domain/calendar';
import { DAY, HOUR, type Instant, MINUTE } from '../../domain/time';
import type { CommunityContexts } from '../community/context';
import type { ServiceRequestFlow } from '../service-requests';
import { newId } from '../store/ids';
import type { Tx } from '../store/schema';
import { actorBy, type Cast, readCast } from './cast';
import type { Happening } from './happening';
import { DEMO_COMMUNITIES } from './people';
import { STORIES, type Step, type Story } from './stories';

interface Seeding {
  readonly flow: ServiceRequestFlow;
  readonly contexts: CommunityContexts;
}

/** The demo's stories, told with the commands that real people give, up to now. */
export async function requestHappenings(
  tx: Tx,
  { flow, contexts }: Seeding,
  now: Instant,
): Promise<Happening[]> {
  const [main] = DEMO_COMMUNITIES;
  if (!main) return [];
  const { calendar } = await contexts.of(tx, main.id);
  const cast = await readCast(tx, main.id);
  const happenings: Happening[] = [];

  for (const story of STORIES) {
    const id = newId();
    const resident = actorBy(cast, story.resident);
    const receivedAt = beginning(story, calendar, now);
    happenings.push({
      at: receivedAt,
      happen: () => flow.receive(tx, filing(story, id, main.id, cast, receivedAt)),
    });
    let at = receivedAt;
    for (const step of story.steps) {
      at = timeOf(step, at, calendar);
      if (at > now) break;
      const by = step.by === 'resident' ? resident : actorBy(cast, step.by);
      const command = typeof step.give === 'function' ? step.give(cast.departments, cast.people) : step.give;
      const givenAt = at;
      happenings.push({ at: givenAt, happen: () => flow.handle(tx, main.id, id, by, givenAt, command) });
    }
  }
  return happenings;
}

function filing(story: Story, id: string, communityId: string, cast: Cast, at: Instant) {
  const resident = actorBy(cast, story.resident);
  const { registered } = story;
  return {
    id,
    communityId,
    at,
    by: registered ? actorBy(cast, registered.by) : resident,
    kind: story.kind,
    urgency: story.urgency ?? ('routine' as const),
    channel: registered?.channel ?? ('app' as const),
    requesterId: resident.personId,
    roomId: resident.roomIds[0] ?? null,
    matter: story.matter,
    place: story.place ?? null,
    photoIds: [],
    preferredTime: null,
    readBack: registered?.readBack ?? null,
    aboutWindow: story.aboutWindow ?? false,
    aboutStaffId: null,
  };
}

function beginning({ when }: Story, calendar: BusinessCalendar, now: Instant): Instant {
  if ('minutesAgo' in when) return now - when.minutesAgo * MINUTE;
  const [hours = 0, minutes = 0] = when.at.split(':').map(Number);
  const day = openDayBack(calendar, now, when.openDaysAgo);
  // Early in the morning "today at 8:12" has not come yet: then it was just now.
  return Math.min(day + hours * HOUR + minutes * MINUTE, now - MINUTE);
}

/** Midnight of the open day so many open days before today; 0 is the last one that has begun to open. */
function openDayBack(calendar: BusinessCalendar, now: Instant, back: number): Instant {
  let day = startOfDay(isoDateOf(now));
  let left = back;
  for (;;) {
    const opensInTheMorning = isOpen(calendar, day + 9 * HOUR);
    if (opensInTheMorning && day + 9 * HOUR <= now) {
      if (left === 0) return day;
      left -= 1;
    }
    day -= DAY;
  }
}

/** Open minutes after the step before; a negative number is minutes by the wall clock, for emergencies. */
function timeOf({ after }: Step, before: Instant, calendar: BusinessCalendar): Instant {
  return after < 0 ? before - after * MINUTE : addOpenMinutes(calendar, before, after).at;
}
