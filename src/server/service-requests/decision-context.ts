import { sayTime } from '../../domain/calendar';
import type { BlankValues } from '../../domain/courtesy';
import type { Context } from '../../domain/service-request';
import type { CommunityContext } from '../community/context';
import type { Db } from '../store/schema';
import { namesFor } from './names';

interface About {
  readonly requesterId: string;
  readonly roomId: string | null;
  readonly matter: string;
}

interface Speaking {
  /** Who says it: a staff member's id, or null when the system speaks. */
  readonly staffId: string | null;
  readonly departmentId?: string | null;
  readonly technicianId?: string | null;
  readonly at: number;
}

/** What a decision about a request needs to know of its community and its people. */
export async function decisionContext(
  db: Db,
  community: CommunityContext,
  about: About,
  speaking: Speaking,
): Promise<Context> {
  const { staffId, departmentId = null, technicianId = null, at } = speaking;
  const names = await namesFor(db, community, {
    people: [about.requesterId, staffId, technicianId],
    rooms: [about.roomId],
    departments: [departmentId],
  });
  const blanks: BlankValues = {
    company: community.company,
    community: community.name,
    resident: names.person(about.requesterId).address,
    matter: inShort(about.matter),
    phone: community.hotline,
    ...optional('staff', names.personOrNull(staffId)?.name),
    ...optional('room', names.roomLabel(about.roomId)),
    ...optional('department', names.departmentName(departmentId)),
    ...optional('technician', names.personOrNull(technicianId)?.name),
  };
  return {
    calendar: community.calendar,
    serviceLevels: community.serviceLevels,
    taboos: community.taboos,
    templates: community.templates,
    blanks,
    sayTime: ({ dueAt }) => sayTime(dueAt, at),
  };
}

const MATTER_LENGTH = 16;

/** The matter as it fits into a sentence: its first clause, cut where it is long. */
export function inShort(matter: string): string {
  const clause = matter.split(/[\n，。；！？,.;!?]/, 1)[0] ?? '';
  const head = clause.trim() === '' ? matter.trim() : clause.trim();
  // By characters: half of one could neither be read nor stored.
  const characters = [...head];
  return characters.length > MATTER_LENGTH ? `${characters.slice(0, MATTER_LENGTH).join('')}…` : head;
}

function optional<K extends string>(key: K, value: string | null | undefined): { [P in K]?: string } {
  return value ? ({ [key]: value } as { [P in K]?: string }) : {};
}
