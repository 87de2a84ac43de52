import type { Db } from '../store/schema';

/** The first event of a stream. */
export interface FirstEvent {
  readonly stream_id: string;
  readonly position: number;
}

/** The first events of a community's streams of one kind, in the order in which they began. */
export function firstEvents(
  db: Db,
  communityId: string,
  types: readonly string[],
  afterPosition: number,
  limit: number,
): Promise<FirstEvent[]> {
  return db
    .selectFrom('event')
    .select(['stream_id', 'position'])
    .where('community_id', '=', communityId)
    .where('seq', '=', 1)
    .where('type', 'in', types)
    .where('position', '>', afterPosition)
    .orderBy('position')
    .limit(limit)
    .execute();
}

/** The id of something that is stored although no event tells that it began; null where there is none. */
export async function neverTold(
  db: Db,
  communityId: string,
  table: 'service_request' | 'receipt' | 'visit',
): Promise<string | null> {
  const id = (
    {
      receipt: 'receipt.service_request_id',
      service_request: 'service_request.id',
      visit: 'visit.id',
    } as const
  )[table];
  const row = await db
    .selectFrom(table)
    .select(`${id} as id`)
    .where(`${table}.community_id`, '=', communityId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('event')
            .select('event.seq')
            .where('event.community_id', '=', communityId)
            .whereRef('event.stream_id', '=', id)
            .where('event.seq', '=', 1),
        ),
      ),
    )
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Rows by what belongs together, each group in their order. */
export function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
