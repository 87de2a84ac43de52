import { LruMap } from 'toad-cache';
import { prepared, type ValueOf } from '../store/prepared';
import type { Database, Db } from '../store/schema';

export type PersonEntry = Pick<Database['person'], 'id' | 'name' | 'title' | 'role' | 'phone'>;
export type RoomEntry = Pick<Database['room'], 'id' | 'building' | 'number'>;
export type DepartmentEntry = Pick<Database['department'], 'id' | 'name'>;

/** Of each kind; a community has about as many people in touch at one time. */
const MOST_KEPT = 1_000;

/**
 * Who the people of a community are and what its rooms and departments are called. Each is read once, and kept as long as
 * the community's context is: a name that another process changes is seen within a minute.
 */
export class Directory {
  private readonly people = new Kept<PersonEntry>(readPerson);
  private readonly rooms = new Kept<RoomEntry>(readRoom);
  private readonly departments = new Kept<DepartmentEntry>(readDepartment);

  constructor(private readonly communityId: string) {}

  /** Those of these ids that there are. */
  async lookUp(
    db: Db,
    ids: Readonly<Record<'people' | 'rooms' | 'departments', Iterable<string | null>>>,
  ): Promise<{
    people: ReadonlyMap<string, PersonEntry>;
    rooms: ReadonlyMap<string, RoomEntry>;
    departments: ReadonlyMap<string, DepartmentEntry>;
  }> {
    return {
      people: await this.people.those(db, this.communityId, ids.people),
      rooms: await this.rooms.those(db, this.communityId, ids.rooms),
      departments: await this.departments.those(db, this.communityId, ids.departments),
    };
  }

  /** To be called when this process has written something about a person. */
  forgetPerson(id: string): void {
    this.people.forget(id);
  }
}

interface Scope {
  readonly communityId: string;
  readonly id: string;
}
type Read<Entry> = (db: Db, scope: Scope) => Promise<Entry[]>;

class Kept<Entry extends { readonly id: string }> {
  private readonly entries = new LruMap<Entry>(MOST_KEPT);

  constructor(private readonly read: Read<Entry>) {}

  async those(db: Db, communityId: string, ids: Iterable<string | null>): Promise<Map<string, Entry>> {
    const found = new Map<string, Entry>();
    for (const id of ids) {
      if (id === null || found.has(id)) continue;
      const entry = this.entries.get(id) ?? (await this.read(db, { communityId, id }))[0];
      if (entry === undefined) continue;
      this.entries.set(id, entry);
      found.set(id, entry);
    }
    return found;
  }

  forget(id: string): void {
    this.entries.delete(id);
  }
}

const readPerson = prepared((db, value: ValueOf<Scope>) =>
  db
    .selectFrom('person')
    .select(['id', 'name', 'title', 'role', 'phone'])
    .where('community_id', '=', value('communityId'))
    .where('id', '=', value('id')),
);
const readRoom = prepared((db, value: ValueOf<Scope>) =>
  db
    .selectFrom('room')
    .select(['id', 'building', 'number'])
    .where('community_id', '=', value('communityId'))
    .where('id', '=', value('id')),
);
const readDepartment = prepared((db, value: ValueOf<Scope>) =>
  db
    .selectFrom('department')
    .select(['id', 'name'])
    .where('community_id', '=', value('communityId'))
    .where('id', '=', value('id')),
);
