import { type Addressee, addressOf } from '../../domain/courtesy';
import type { CommunityContext } from '../community/context';
import type { Db } from '../store/schema';

export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  /** How to address them: 李女士. */
  readonly address: string;
  readonly role: string;
  readonly phone: string;
}

/** Names of people, rooms and departments for a page of requests, each read once. */
export interface Names {
  person(id: string): KnownPerson;
  personOrNull(id: string | null): { id: string; name: string } | null;
  roomLabel(id: string | null): string | null;
  departmentName(id: string | null): string | null;
}

export interface NamesWanted {
  readonly people: Iterable<string | null>;
  readonly rooms: Iterable<string | null>;
  readonly departments: Iterable<string | null>;
}

export function roomLabelOf(room: { building: string; number: string }): string {
  return `${room.building} ${room.number}`;
}

export async function namesFor(
  db: Db,
  { directory }: Pick<CommunityContext, 'directory'>,
  wanted: NamesWanted,
): Promise<Names> {
  const { people, rooms, departments } = await directory.lookUp(db, wanted);

  const person = (id: string): KnownPerson => {
    const row = people.get(id);
    if (!row) return { id, name: '', address: '', role: 'system', phone: '' };
    return { id, name: row.name, address: addressOf(addresseeOf(row)), role: row.role, phone: row.phone };
  };
  return {
    person,
    personOrNull: (id) => (id === null ? null : { id, name: person(id).name }),
    roomLabel(id) {
      const room = id === null ? undefined : rooms.get(id);
      return room ? roomLabelOf(room) : null;
    },
    departmentName: (id) => (id === null ? null : (departments.get(id)?.name ?? null)),
  };
}

/** A person as the courtesy of address needs them; a title that nobody gave stays away. */
export function addresseeOf({ name, title }: { name: string; title: string | null }): Addressee {
  return title === 'ms' || title === 'mr' ? { name, title } : { name };
}
