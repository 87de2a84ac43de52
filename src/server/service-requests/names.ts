import type { CommunityContext } from '../community/context';
import type { KnownPerson, NamesFound, NamesWanted } from '../community/directory';
import type { Db } from '../store/schema';

/** Reads the names of people, rooms and departments for a page of requests, each once. */
export async function namesFor(
  db: Db,
  { directory }: Pick<CommunityContext, 'directory'>,
  wanted: NamesWanted,
): Promise<Names> {
  return new Names(await directory.lookUp(db, wanted));
}

/** The names that belong to some requests. */
export class Names {
  constructor(private readonly found: NamesFound) {}

  person(id: string): KnownPerson {
    return this.found.people.get(id) ?? { id, name: '', address: '', title: null, role: 'system', phone: '' };
  }

  personOrNull(id: string | null): { id: string; name: string } | null {
    return id === null ? null : { id, name: this.person(id).name };
  }

  roomLabel(id: string | null): string | null {
    return id === null ? null : (this.found.rooms.get(id) ?? null);
  }

  departmentName(id: string | null): string | null {
    return id === null ? null : (this.found.departments.get(id) ?? null);
  }
}
