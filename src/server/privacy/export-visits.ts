import type { MyData } from '../../contract/schemas/privacy';
import type { Instant } from '../../domain/time';
import type { Identity } from '../http/call';
import type { Db } from '../store/schema';
import { storedVisit } from '../visits/projection';
import { visitorsOf } from '../visits/visitors';

/** The visits that somebody announced, the first one first. */
export async function visitsOf(
  db: Db,
  { communityId, personId }: Identity,
  say: (at: Instant) => string,
): Promise<MyData['visits']> {
  const rows = await db
    .selectFrom('visit')
    .selectAll()
    .where('community_id', '=', communityId)
    .where('host_id', '=', personId)
    .orderBy('id')
    .execute();
  const visits = rows.map((row) => storedVisit(row).state);
  const visitors = await visitorsOf(
    db,
    communityId,
    visits.map(({ id }) => id),
  );
  return visits.map(({ id, purpose, partySize, registeredAt, entries }) => {
    const visitor = visitors.get(id);
    return {
      visitor: visitor ? { name: visitor.name, phone: visitor.phone, plate: visitor.plate } : null,
      purpose,
      partySize,
      registeredAt: say(registeredAt),
      entries: entries.map(({ arrivedAt, leftAt }) => ({
        arrivedAt: say(arrivedAt),
        leftAt: leftAt === null ? null : say(leftAt),
      })),
    };
  });
}

/** Since when their WeChat is bound. */
export async function weChatSince(
  db: Db,
  { communityId, personId }: Identity,
  say: (at: Instant) => string,
): Promise<string | null> {
  const binding = await db
    .selectFrom('wechat_binding')
    .select('bound_at')
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return binding ? say(binding.bound_at) : null;
}
