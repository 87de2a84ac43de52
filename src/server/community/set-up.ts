import type { Instant } from '../../domain/time';
import { GENESIS } from '../events/chain';
import { newId } from '../store/ids';
import type { Tx } from '../store/schema';
import type { CommunityFile } from './community-file';

export interface SetUp {
  readonly created: boolean;
  readonly rooms: number;
  readonly staff: number;
  /** Staff who are no longer named: they cannot sign in any more, and their sessions have ended. */
  readonly left: number;
}

/**
 * Makes a community, or brings it to what its file says. Doing it again changes nothing. What people did stays theirs:
 * rooms and departments are added and never removed, and staff who are no longer named have left.
 *
 * @throws Error when a staff member's department is not among the departments
 */
export async function setUpCommunity(tx: Tx, file: CommunityFile, at: Instant): Promise<SetUp> {
  const created = await putCommunity(tx, file);
  const departments = await putDepartments(tx, file);
  const rooms = await putRooms(tx, file);
  await putGates(tx, file);
  const left = await putStaff(tx, file, departments, at);
  await replaceWords(tx, file);
  return { created, rooms, staff: file.staff.length, left };
}

async function putCommunity(
  tx: Tx,
  { id, name, company, hotline, hours, serviceLevels }: CommunityFile,
): Promise<boolean> {
  const told = { name, company, hotline, settings: JSON.stringify({ hours, serviceLevels }) };
  const known = await tx.selectFrom('community').select('id').where('id', '=', id).executeTakeFirst();
  if (known) await tx.updateTable('community').set(told).where('id', '=', id).execute();
  else
    await tx
      .insertInto('community')
      .values({ id, ...told, last_serial: 0, chain_length: 0, chain_head: GENESIS })
      .execute();
  return !known;
}

/** Ids of all departments by their names. */
async function putDepartments(
  tx: Tx,
  { id: community_id, departments }: CommunityFile,
): Promise<Map<string, string>> {
  const known = await tx
    .selectFrom('department')
    .select(['id', 'name'])
    .where('community_id', '=', community_id)
    .execute();
  const ids = new Map(known.map(({ id, name }) => [name, id]));
  for (const name of departments) {
    if (ids.has(name)) continue;
    const id = newId();
    await tx.insertInto('department').values({ community_id, id, name }).execute();
    ids.set(name, id);
  }
  return ids;
}

async function putRooms(tx: Tx, { id: community_id, buildings }: CommunityFile): Promise<number> {
  const known = await tx
    .selectFrom('room')
    .select(['building', 'number'])
    .where('community_id', '=', community_id)
    .execute();
  const label = (building: string, number: string) => JSON.stringify([building, number]);
  const labels = new Set(known.map(({ building, number }) => label(building, number)));
  for (const { name: building, rooms } of buildings) {
    for (const number of rooms) {
      if (labels.has(label(building, number))) continue;
      labels.add(label(building, number));
      await tx.insertInto('room').values({ community_id, id: newId(), building, number }).execute();
    }
  }
  return labels.size;
}

/** A gate keeps its number for good: passes carry it. */
async function putGates(tx: Tx, { id: community_id, gates }: CommunityFile): Promise<void> {
  for (const [index, name] of (gates ?? []).entries())
    await tx
      .insertInto('gate')
      .values({ community_id, number: index + 1, name })
      .onConflict((conflict) => conflict.columns(['community_id', 'number']).doUpdateSet({ name }))
      .execute();
}

/** How many have left. */
async function putStaff(
  tx: Tx,
  file: CommunityFile,
  departments: ReadonlyMap<string, string>,
  at: Instant,
): Promise<number> {
  const { id: community_id, staff } = file;
  const people = await tx
    .selectFrom('person')
    .select(['id', 'phone', 'role', 'left_at'])
    .where('community_id', '=', community_id)
    .execute();
  const byPhone = new Map(people.map((person) => [person.phone, person]));
  for (const { name, title, phone, role, department } of staff) {
    const department_id = departments.get(department);
    if (!department_id) throw new Error(`${name} works in ${department}, which is not among the departments`);
    const told = { name, title: title ?? null, role, department_id, left_at: null };
    const known = byPhone.get(phone);
    if (known)
      await tx
        .updateTable('person')
        .set(told)
        .where('community_id', '=', community_id)
        .where('id', '=', known.id)
        .execute();
    else
      await tx
        .insertInto('person')
        .values({ community_id, id: newId(), phone, created_at: at, ...told })
        .execute();
  }

  const named = new Set(staff.map(({ phone }) => phone));
  const leaving = people.filter(
    ({ phone, role, left_at }) => role !== 'resident' && left_at === null && !named.has(phone),
  );
  for (const { id } of leaving) {
    await tx
      .updateTable('person')
      .set({ left_at: at })
      .where('community_id', '=', community_id)
      .where('id', '=', id)
      .execute();
    await tx
      .updateTable('session')
      .set({ revoked_at: at })
      .where('community_id', '=', community_id)
      .where('person_id', '=', id)
      .where('revoked_at', 'is', null)
      .execute();
  }
  return leaving.length;
}

async function replaceWords(
  tx: Tx,
  { id: community_id, taboos, templates, screenedWords }: CommunityFile,
): Promise<void> {
  await tx.deleteFrom('taboo_phrase').where('community_id', '=', community_id).execute();
  await tx.deleteFrom('reply_template').where('community_id', '=', community_id).execute();
  await tx.deleteFrom('screened_word').where('community_id', '=', community_id).execute();
  for (const word of screenedWords)
    await tx.insertInto('screened_word').values({ community_id, id: newId(), word }).execute();
  for (const taboo of taboos)
    await tx
      .insertInto('taboo_phrase')
      .values({ community_id, id: newId(), ...taboo })
      .execute();
  for (const template of templates)
    await tx
      .insertInto('reply_template')
      .values({ community_id, id: newId(), ...template })
      .execute();
}
