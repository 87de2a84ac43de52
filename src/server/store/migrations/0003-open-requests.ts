import { type Kysely, sql } from 'kysely';

/**
 * The indexes of the lists, so that they cost as much with a million requests as with ten thousand. Of a community's
 * requests few are open, however many there have been: what only concerns those is indexed for those alone, and a new
 * request is entered into fewer indexes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const index = (name: string, on: string) => sql.raw(`create index ${name} on ${on}`).execute(db);
  const drop = (name: string) => sql.raw(`drop index ${name}`).execute(db);

  for (const replaced of ['queue', 'room', 'status', 'taker', 'assignee', 'promise'])
    await drop(`service_request_by_${replaced}`);

  // Everything that the numbers on the tabs and the lists of work ask for.
  await index(
    'service_request_open',
    `service_request (community_id, promise_due_at, id, status, queue_rank, kind, requester_id, room_id, taken_by,
     department_id, technician_id, about_window, about_staff_id) where status <> 'closed'`,
  );
  await index(
    'service_request_by_queue',
    'service_request (community_id, queue_rank, queue_since, id) where queue_rank is not null',
  );
  // A household shares its repairs and nothing else.
  await index(
    'service_request_by_room',
    `service_request (community_id, room_id, updated_at, id) where kind = 'repair'`,
  );
  await index(
    'service_request_by_taker',
    'service_request (community_id, taken_by, updated_at, id) where taken_by is not null',
  );
  await index(
    'service_request_by_technician',
    'service_request (community_id, technician_id, updated_at, id) where technician_id is not null',
  );
}
