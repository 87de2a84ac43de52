import type { ResponseOf } from '../../contract/endpoints';
import type { Role } from '../../domain/access';
import type { Read } from '../http/call';
import { decodeCursor, encodeCursor } from '../store/cursor';
import type { Db } from '../store/schema';

type Look = ResponseOf<'listLooksAtMe'>['looks'][number];

/** Who has looked at one's telephone number, the latest first. */
export const listLooksAtMe: Read<'listLooksAtMe'> = async ({ me, query }, db) => {
  const [at, id] =
    query.cursor === undefined ? [undefined, undefined] : (decodeCursor(query.cursor, 2) as [number, string]);
  const rows = await looksAt(db, me, {
    limit: query.limit + 1,
    before: at === undefined ? null : { at, id },
  });
  const page = rows.slice(0, query.limit);
  const last = page[page.length - 1];
  const more = rows.length > query.limit && last !== undefined;
  return {
    looks: page.map(({ look }) => look),
    nextCursor: more ? encodeCursor([last.look.at, last.id]) : null,
  };
};

interface Wanted {
  readonly limit?: number;
  readonly before: { readonly at: number; readonly id: string } | null;
}

export async function looksAt(
  db: Db,
  { communityId, personId }: { readonly communityId: string; readonly personId: string },
  { limit, before }: Wanted,
): Promise<{ id: string; look: Look }[]> {
  let looks = db
    .selectFrom('access_log')
    .innerJoin('person', (join) =>
      join
        .onRef('person.community_id', '=', 'access_log.community_id')
        .onRef('person.id', '=', 'access_log.person_id'),
    )
    .leftJoin('service_request', (join) =>
      join
        .onRef('service_request.community_id', '=', 'access_log.community_id')
        .onRef('service_request.id', '=', 'access_log.service_request_id'),
    )
    .select([
      'access_log.id',
      'access_log.at',
      'access_log.what',
      'access_log.service_request_id',
      'person.name',
      'person.role',
      'service_request.serial',
    ])
    .where('access_log.community_id', '=', communityId)
    .where('access_log.subject_id', '=', personId)
    .where('access_log.what', 'like', 'phone:%')
    .orderBy('access_log.at', 'desc')
    .orderBy('access_log.id', 'desc');
  if (before) {
    looks = looks.where((eb) =>
      eb.or([
        eb('access_log.at', '<', before.at),
        eb.and([eb('access_log.at', '=', before.at), eb('access_log.id', '<', before.id)]),
      ]),
    );
  }
  const rows = await (limit === undefined ? looks : looks.limit(limit)).execute();
  return rows.map((row) => ({
    id: row.id,
    look: {
      at: row.at,
      by: { name: row.name, role: row.role as Role },
      why: row.what.replace('phone:', '') as Look['why'],
      serviceRequestId: row.service_request_id,
      serial: row.serial,
    },
  }));
}
