import { type Addressee, addressOf } from '../../domain/courtesy';
import { prepared, type ValueOf } from '../store/prepared';
import type { Db } from '../store/schema';

export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  /** How to address them: 李女士. */
  readonly address: string;
  readonly title: string | null;
  readonly role: string;
  readonly phone: string;
}

/** Ids of people, rooms and departments whose names are wanted. */
export interface NamesWanted {
  readonly people: Iterable<string | null>;
  readonly rooms: Iterable<string | null>;
  readonly departments: Iterable<string | null>;
}

/** What of it there is: people, the labels of rooms and their buildings, the names of departments. */
export interface NamesFound {
  readonly people: ReadonlyMap<string, KnownPerson>;
  readonly rooms: ReadonlyMap<string, string>;
  readonly buildings: ReadonlyMap<string, string>;
  readonly departments: ReadonlyMap<string, string>;
}

/** Of each kind; a community has fewer people in touch within a minute. */
const MOST_KEPT = 2_000;

/**
 * Who the people of a community are and what its rooms and departments are called. Each is read once, and kept as long as
 * the community's context is: a name that another process changes is seen within a minute.
 */
export class Directory {
  private readonly people = new Kept(async (db, scope) => {
    const [row] = await selectPerson(db, scope);
    return row && { ...row, address: addressOf(addresseeOf(row)) };
  });
  private readonly rooms = new Kept(async (db, scope) => {
    const [row] = await selectRoom(db, scope);
    return row && { label: roomLabelOf(row), building: row.building };
  });
  private readonly departments = new Kept(async (db, scope) => (await selectDepartment(db, scope))[0]?.name);

  constructor(private readonly communityId: string) {}

  async lookUp(db: Db, wanted: NamesWanted): Promise<NamesFound> {
    const rooms = await this.rooms.those(db, this.communityId, wanted.rooms);
    return {
      people: await this.people.those(db, this.communityId, wanted.people),
      rooms: new Map([...rooms].map(([id, { label }]) => [id, label])),
      buildings: new Map([...rooms].map(([id, { building }]) => [id, building])),
      departments: await this.departments.those(db, this.communityId, wanted.departments),
    };
  }

  /** To be called when this process has written something about a person. */
  forgetPerson(id: string): void {
    this.people.forget(id);
  }
}

export function roomLabelOf(room: { building: string; number: string }): string {
  return `${room.building} ${room.number}`;
}

/** A person as the courtesy of address needs them; a title that nobody gave stays away. */
function addresseeOf({ name, title }: { name: string; title: string | null }): Addressee {
  return title === 'ms' || title === 'mr' ? { name, title } : { name };
}

interface Scope {
  readonly communityId: string;
  readonly id: string;
}

class Kept<Entry> {
  private readonly entries = new Map<string, Entry>();

  constructor(private readonly read: (db: Db, scope: Scope) => Promise<Entry | undefined>) {}

  async those(db: Db, communityId: string, ids: Iterable<string | null>): Promise<Map<string, Entry>> {
    const found = new Map<string, Entry>();
    for (const id of ids) {
      if (id === null || found.has(id)) continue;
      const entry = this.entries.get(id) ?? (await this.readOnce(db, { communityId, id }));
      if (entry !== undefined) found.set(id, entry);
    }
    return found;
  }

  forget(id: string): void {
    this.entries.delete(id);
  }

  private async readOnce(db: Db, scope: Scope): Promise<Entry | undefined> {
    const entry = await this.read(db, scope);
    if (entry === undefined) return undefined;
    if (this.entries.size >= MOST_KEPT) this.entries.clear();
    this.entries.set(scope.id, entry);
    return entry;
  }
}

const selectPerson = prepared((db, value: ValueOf<Scope>) =>
  db
    .selectFrom('person')
    .select(['id', 'name', 'title', 'role', 'phone'])
    .where('community_id', '=', value('communityId'))
    .where('id', '=', value('id')),
);
const selectRoom = prepared((db, value: ValueOf<Scope>) =>
  db
    .selectFrom('room')
    .select(['building', 'number'])
    .where('community_id', '=', value('communityId'))
    .where('id', '=', value('id')),
);
const selectDepartment = prepared((db, value: ValueOf<Scope>) =>
  db
    .selectFrom('department')
    .select('name')
    .where('community_id', '=', value('communityId'))
    .where('id', '=', value('id')),
);
