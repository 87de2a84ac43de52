import { sql } from 'kysely';
import { isoDateOf, startOfDay } from '../../domain/calendar';
import type { Title } from '../../domain/courtesy';
import { HOUR } from '../../domain/time';
import { discreetAddress, knownResidentGreeting } from '../../domain/visit';
import type { SelfKeeping } from '../http/handlers';
import { logLookUp } from './log-look-up';
import { allow, type GateParts } from './parts';

const MOST = 5;

/**
 * Whom the guard believes to know: by the whole name, or by building and room. Only the honorific and the building come back,
 * and the greeting; each look-up is counted, limited and logged.
 *
 * @standard GATE-1
 */
export const greetKnownResident =
  (parts: GateParts): SelfKeeping<'greetKnownResident'> =>
  async ({ me, at, query }, store) => {
    allow(parts.lookups, me.personId, at);
    parts.lookups.count(me.personId, at);
    const wanted = query.query.replace(/\s+/g, '');
    const rows = await store.db
      .selectFrom('room_binding')
      .innerJoin('room', (join) =>
        join
          .onRef('room.community_id', '=', 'room_binding.community_id')
          .onRef('room.id', '=', 'room_binding.room_id'),
      )
      .innerJoin('person', (join) =>
        join
          .onRef('person.community_id', '=', 'room_binding.community_id')
          .onRef('person.id', '=', 'room_binding.person_id'),
      )
      .select(['person.id', 'person.name', 'person.title', 'room.building'])
      .where('room_binding.community_id', '=', me.communityId)
      .where('room_binding.status', '=', 'verified')
      .where('person.role', '=', 'resident')
      .where('person.left_at', 'is', null)
      .where((eb) =>
        eb.or([
          eb('person.name', '=', wanted),
          sql<boolean>`replace(room.building || room.number, ' ', '') = ${wanted}`,
        ]),
      )
      .orderBy('person.id')
      .limit(MOST)
      .execute();
    const shown = rows.map(({ id }) => id);
    await store.write((tx) => logLookUp(tx, me, 'gate:resident', shown, at));
    const hour = (at - startOfDay(isoDateOf(at))) / HOUR;
    return {
      residents: rows.map(({ name, title, building }) => {
        const person = { name, title: (title ?? undefined) as Title | undefined };
        return {
          address: discreetAddress(person),
          building,
          say: knownResidentGreeting(person, hour),
        };
      }),
    };
  };
