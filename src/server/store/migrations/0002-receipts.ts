import { type Kysely, sql } from 'kysely';

interface Closing {
  community_id: string;
  position: number;
  stream_id: string;
  seq: number;
  at: number;
  hash: string;
  body: string;
  received_at: number;
  serial: number;
  kind: string;
}

/**
 * Receipts as they were given, so that one is known although its closing was changed or removed. They are looked up in the place
 * of the events, whose every row no longer needs an index by its hash.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create table receipt (hash text not null, community_id text not null, service_request_id text not null, seq bigint not null,
     serial bigint not null, kind text not null, received_at bigint not null, closed_at bigint not null, close_reason text not null,
     primary key (hash))`,
    )
    .execute(db);
  await sql
    .raw('create unique index receipt_by_request on receipt (community_id, service_request_id, seq)')
    .execute(db);

  let after: Pick<Closing, 'community_id' | 'position'> | undefined = { community_id: '', position: 0 };
  while (after) {
    const rows = await closingsAfter(db, after);
    for (const row of rows) {
      // Words have never been erased in this schema.
      const { reason } = JSON.parse(row.body) as { reason: string };
      await sql`
        insert into receipt values (${row.hash}, ${row.community_id}, ${row.stream_id}, ${row.seq}, ${row.serial},
          ${row.kind}, ${row.received_at}, ${row.at}, ${reason})`.execute(db);
    }
    after = rows[rows.length - 1];
  }
  await sql.raw('drop index event_by_hash').execute(db);
}

async function closingsAfter(
  db: Kysely<unknown>,
  { community_id, position }: Pick<Closing, 'community_id' | 'position'>,
): Promise<Closing[]> {
  const { rows } = await sql<Closing>`
    select closing.community_id, closing.position, closing.stream_id, closing.seq, closing.at, closing.hash, closing.body,
      received.at as received_at, request.serial, request.kind
    from event as closing
    join event as received
      on received.community_id = closing.community_id and received.stream_id = closing.stream_id and received.seq = 1
    join service_request as request
      on request.community_id = closing.community_id and request.id = closing.stream_id
    where closing.type = 'closed' and (closing.community_id, closing.position) > (${community_id}, ${position})
    order by closing.community_id, closing.position
    limit 500`.execute(db);
  return rows;
}
