import { type Kysely, sql } from 'kysely';

/** Communities, people, sessions, the request flow with its events, and what surrounds it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const table = (name: string, columns: string, key: string) =>
    sql.raw(`create table ${name} (${columns}, primary key (${key}))`).execute(db);
  const index = (name: string, on: string) => sql.raw(`create index ${name} on ${on}`).execute(db);

  await table(
    'community',
    `id text not null, name text not null, company text not null, hotline text not null, settings text not null,
     last_serial bigint not null, chain_length bigint not null, chain_head text not null`,
    'id',
  );
  await table(
    'room',
    'community_id text not null, id text not null, building text not null, number text not null',
    'community_id, id',
  );
  await table(
    'department',
    'community_id text not null, id text not null, name text not null',
    'community_id, id',
  );
  await table(
    'person',
    `community_id text not null, id text not null, name text not null, title text, phone text not null, role text not null,
     department_id text, created_at bigint not null, left_at bigint`,
    'community_id, id',
  );
  await sql.raw('create unique index person_by_phone on person (community_id, phone)').execute(db);
  await index('person_phone', 'person (phone)');
  await table(
    'room_binding',
    `community_id text not null, id text not null, person_id text not null, room_id text not null, relation text not null,
     status text not null, requested_at bigint not null, decided_at bigint, decided_by text, note text`,
    'community_id, id',
  );
  await index('room_binding_by_person', 'room_binding (community_id, person_id)');
  await index('room_binding_by_room', 'room_binding (community_id, room_id)');
  await index('room_binding_by_status', 'room_binding (community_id, status, requested_at)');
  await table(
    'session',
    `community_id text not null, token_hash text not null, person_id text not null, created_at bigint not null,
     expires_at bigint not null, revoked_at bigint`,
    'community_id, token_hash',
  );
  await table(
    'sign_in_code',
    `phone_hash text not null, id text not null, code_hash text not null, created_at bigint not null, expires_at bigint not null,
     attempts bigint not null, used_at bigint`,
    'phone_hash, id',
  );

  await table(
    'service_request',
    `community_id text not null, id text not null, serial bigint not null, version bigint not null, status text not null,
     kind text not null, requester_id text not null, room_id text, taken_by text, department_id text, technician_id text,
     about_window bigint not null, about_staff_id text, queue_rank bigint, queue_since bigint, promise_due_at bigint,
     closed_at bigint, updated_at bigint not null, head_hash text not null, state text not null`,
    'community_id, id',
  );
  await index('service_request_by_queue', 'service_request (community_id, queue_rank, queue_since, id)');
  await index('service_request_by_requester', 'service_request (community_id, requester_id, updated_at, id)');
  await index('service_request_by_room', 'service_request (community_id, room_id, updated_at, id)');
  await index('service_request_by_status', 'service_request (community_id, status, promise_due_at, id)');
  await index('service_request_by_taker', 'service_request (community_id, taken_by, updated_at, id)');
  await index(
    'service_request_by_assignee',
    'service_request (community_id, department_id, technician_id, status)',
  );
  await index('service_request_by_promise', 'service_request (community_id, promise_due_at, id)');
  await index('service_request_by_update', 'service_request (community_id, updated_at, id)');

  await table(
    'event',
    `community_id text not null, stream_id text not null, seq bigint not null, position bigint not null, type text not null,
     at bigint not null, actor_id text not null, body text, salt text, commitment text not null, hash text not null, chain_hash text not null`,
    'community_id, stream_id, seq',
  );
  await sql.raw('create unique index event_by_position on event (community_id, position)').execute(db);
  await index('event_by_hash', 'event (hash)');
  await table(
    'outbox',
    `community_id text not null, id text not null, topic text not null, payload text not null, due_at bigint not null,
     attempts bigint not null, done_at bigint, last_error text`,
    'community_id, id',
  );
  await sql.raw('create index outbox_due on outbox (due_at) where done_at is null').execute(db);
  await table(
    'idempotency_key',
    `community_id text not null, person_id text not null, key text not null, request_hash text not null, response text not null,
     created_at bigint not null`,
    'community_id, person_id, key',
  );
  await index('idempotency_key_by_age', 'idempotency_key (created_at)');

  await table(
    'photo',
    `community_id text not null, id text not null, uploaded_by text not null, service_request_id text, width bigint not null,
     height bigint not null, bytes bigint not null, created_at bigint not null`,
    'community_id, id',
  );
  await table(
    'calendar_year',
    `community_id text not null, year bigint not null, holidays text not null, make_up_workdays text not null, source text not null,
     entered_by text not null, entered_at bigint not null`,
    'community_id, year',
  );
  await table(
    'special_day',
    `community_id text not null, id text not null, date text not null, spans text not null, notice text not null,
     published_at bigint not null, published_by text not null`,
    'community_id, id',
  );
  await table(
    'access_log',
    `community_id text not null, id text not null, person_id text not null, what text not null, subject_id text not null,
     service_request_id text not null, at bigint not null`,
    'community_id, id',
  );
  await table(
    'reply_template',
    'community_id text not null, id text not null, moment text not null, text text not null',
    'community_id, id',
  );
  await table(
    'taboo_phrase',
    'community_id text not null, id text not null, phrase text not null, suggestion text not null',
    'community_id, id',
  );
}
