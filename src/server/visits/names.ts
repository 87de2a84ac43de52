import type { Title } from '../../domain/courtesy';
import { discreetAddress, hostAddress, type Visit } from '../../domain/visit';
import type { CommunityContext, Gate } from '../community/context';
import type { Db } from '../store/schema';

/** The names that belong to some visits: rooms, buildings, hosts and gates. */
export interface VisitNames {
  roomLabel(visit: Visit): string;
  building(visit: Visit): string;
  /** As the gate and the visitor see it: 「3 栋 · 李女士」. */
  host(visit: Visit): string;
  /** 李女士, or 住户 where no title is known. */
  hostName(visit: Visit): string;
  gate(number: number): Gate;
}

export async function visitNames(
  db: Db,
  { directory, gates }: CommunityContext,
  visits: readonly Visit[],
): Promise<VisitNames> {
  const { people, rooms, buildings } = await directory.lookUp(db, {
    people: visits.map(({ hostId }) => hostId),
    rooms: visits.map(({ roomId }) => roomId),
    departments: [],
  });
  const building = ({ roomId }: Visit) => buildings.get(roomId) ?? '';
  const hostOf = ({ hostId }: Visit) => {
    const person = hostId === null ? undefined : people.get(hostId);
    return person ? { name: person.name, title: (person.title ?? undefined) as Title | undefined } : null;
  };
  return {
    roomLabel: ({ roomId }) => rooms.get(roomId) ?? '',
    building,
    host: (visit) => hostAddress(building(visit), hostOf(visit)),
    hostName: (visit) => discreetAddress(hostOf(visit)),
    gate: (number) => gates.find((gate) => gate.number === number) ?? { number, name: `${number} 号门` },
  };
}
