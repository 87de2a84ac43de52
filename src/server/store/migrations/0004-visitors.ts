import { type Kysely, sql } from 'kysely';

/**
 * Visits, their visitors and the gates. What names a visitor is in two tables only, `visitor` and `visit_day`, so that it can
 * be erased; events and states hold none of it. Each list reads an index of what it shows and of nothing else, however many
 * visits there have been.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const table = (name: string, columns: string, key: string) =>
    sql.raw(`create table ${name} (${columns}, primary key (${key}))`).execute(db);
  const index = (name: string, on: string) => sql.raw(`create index ${name} on ${on}`).execute(db);

  await table(
    'gate',
    'community_id text not null, number bigint not null, name text not null',
    'community_id, number',
  );
  await table(
    'pass_key',
    'community_id text not null, id bigint not null, salt text not null, from_at bigint not null, until_at bigint',
    'community_id, id',
  );

  await table(
    'visit',
    `community_id text not null, id text not null, version bigint not null, status text not null, origin text not null,
     host_id text, room_id text not null, pass_id text, code_hash text, from_at bigint not null, due_at bigint,
     at_gate_since bigint, ended_at bigint, updated_at bigint not null, head_hash text not null, state text not null`,
    'community_id, id',
  );
  await sql
    .raw('create unique index visit_by_pass on visit (community_id, pass_id) where pass_id is not null')
    .execute(db);
  await sql
    .raw('create unique index visit_by_code on visit (community_id, code_hash) where code_hash is not null')
    .execute(db);
  await index('visit_inside', 'visit (community_id, due_at, id) where due_at is not null');
  await index('visit_at_gate', 'visit (community_id, at_gate_since, id) where at_gate_since is not null');
  await index('visit_upcoming', 'visit (community_id, host_id, from_at, id) where ended_at is null');
  await index('visit_past', 'visit (community_id, host_id, ended_at, id) where ended_at is not null');
  await index(
    'visit_upcoming_of_room',
    `visit (community_id, room_id, from_at, id) where ended_at is null and origin = 'walkIn'`,
  );
  await index(
    'visit_past_of_room',
    `visit (community_id, room_id, ended_at, id) where ended_at is not null and origin = 'walkIn'`,
  );

  // One row for each day on which somebody is expected: the guard looks for today's, and for nobody else.
  await table(
    'visit_day',
    `community_id text not null, day text not null, visit_id text not null, from_at bigint not null, until_at bigint not null,
     expected bigint not null, room_id text not null, name_key text, plate text, plate_tail text`,
    'community_id, day, visit_id',
  );
  const expected = 'where expected = 1';
  await index('visit_day_of_visit', 'visit_day (community_id, visit_id)');
  await index('visit_day_by_day', 'visit_day (day)');
  await index('visit_day_in_order', `visit_day (community_id, day, from_at, visit_id) ${expected}`);
  await index('visit_day_by_name', `visit_day (community_id, day, name_key) ${expected}`);
  await index('visit_day_by_plate', `visit_day (community_id, day, plate) ${expected}`);
  await index('visit_day_by_plate_tail', `visit_day (community_id, day, plate_tail) ${expected}`);
  await index('visit_day_by_room', `visit_day (community_id, day, room_id) ${expected}`);

  await table(
    'visitor',
    `community_id text not null, visit_id text not null, name text not null, phone text, plate text, host_words text,
     consented_at bigint, keep_from bigint not null`,
    'community_id, visit_id',
  );
  await index('visitor_by_age', 'visitor (keep_from)');
  await table(
    'shared_pass',
    'token_hash text not null, community_id text not null, visit_id text not null, created_at bigint not null',
    'token_hash',
  );
  await table(
    'visit_block',
    `community_id text not null, id text not null, name text, name_key text, plate text, reason text not null,
     created_at bigint not null, created_by text not null, until_at bigint not null, lifted_at bigint, lifted_by text,
     lifted_reason text`,
    'community_id, id',
  );
  await index('visit_block_by_end', 'visit_block (community_id, until_at)');
  await table(
    'gate_conflict',
    `community_id text not null, id text not null, visit_id text not null, entry_no bigint not null, kind text not null,
     gate_number bigint not null, scanned_at bigint not null, merged_at bigint not null, settled_at bigint, settled_by text,
     note text`,
    'community_id, id',
  );
  await index('gate_conflict_by_time', 'gate_conflict (community_id, merged_at)');
}
