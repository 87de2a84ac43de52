import { type Kysely, sql } from 'kysely';

/** Whose WeChat it is, what they asked to be told of, what WeChat thinks of photos; and lanes and dead letters of the outbox. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db);

  await run(
    `create table wechat_binding (community_id text not null, person_id text not null, openid text not null, unionid text,
     bound_at bigint not null, primary key (community_id, person_id))`,
  );
  await run('create unique index wechat_binding_by_openid on wechat_binding (openid, community_id)');
  await run(
    `create table wechat_ticket (ticket_hash text not null, sealed text not null, expires_at bigint not null,
     primary key (ticket_hash))`,
  );
  await run(
    `create table wechat_grant (community_id text not null, person_id text not null, topic text not null, remaining bigint not null,
     updated_at bigint not null, primary key (community_id, person_id, topic))`,
  );
  await run(
    'create table wechat_push (signature text not null, received_at bigint not null, primary key (signature))',
  );
  await run(
    `create table photo_check (community_id text not null, photo_id text not null, status text not null, trace_id text,
     asked_at bigint not null, decided_at bigint, primary key (community_id, photo_id))`,
  );
  await run('create index photo_check_by_trace on photo_check (trace_id) where trace_id is not null');
  await run(
    'create index photo_by_request on photo (community_id, service_request_id) where service_request_id is not null',
  );
  await run(
    `create table screened_word (community_id text not null, id text not null, word text not null,
     primary key (community_id, id))`,
  );

  await run('alter table outbox add column lane text');
  await run('alter table outbox add column dead_at bigint');
  await run('drop index outbox_due');
  await run(
    'create index outbox_due on outbox (due_at) where done_at is null and dead_at is null and lane is null',
  );
  await run(
    `create index outbox_lane on outbox (community_id, lane, id)
     where done_at is null and dead_at is null and lane is not null`,
  );
  await run('create index outbox_dead on outbox (community_id, dead_at) where dead_at is not null');
}
