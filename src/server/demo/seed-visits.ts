import type { Actor } from '../../domain/access';
import { isoDateOf, startOfDay } from '../../domain/calendar';
import { DAY, HOUR, type Instant, MINUTE } from '../../domain/time';
import type { HelpNeed, Purpose, Schedule } from '../../domain/visit';
import { newId } from '../store/ids';
import type { Tx } from '../store/schema';
import type { VisitFlow } from '../visits';
import type { GivenVisit } from '../visits/handle';
import type { StoredVisit } from '../visits/projection';
import { actorBy, readCast } from './cast';
import type { Happening } from './happening';
import { DEMO_COMMUNITIES } from './people';

const HOST = '13800000001';
const NEIGHBOUR = '13800001203';
const GUARD = '13800000006';
const [EAST, WEST] = [1, 2];

interface Guest {
  readonly host: string;
  readonly name: string;
  readonly phone?: string;
  readonly plate?: string;
  readonly purpose: Purpose;
  readonly partySize?: number;
  readonly needsHelp?: readonly HelpNeed[];
  readonly gate?: number;
  readonly at: Instant;
}

/** Something that somebody does with the visit, at its time. */
type Act = readonly [phone: string, at: Instant, said: GivenVisit];

/**
 * A handful of visitors in every state, told by the commands that real people give: expected, regular, inside, overdue, gone,
 * withdrawn, and one who stands at the gate while the host is asked.
 */
export async function visitHappenings(tx: Tx, flow: VisitFlow, now: Instant): Promise<Happening[]> {
  const [main] = DEMO_COMMUNITIES;
  if (!main) return [];
  const cast = await readCast(tx, main.id);
  const happenings: Happening[] = [];
  const about = ({ host, at, gate = EAST, purpose, partySize = 1, needsHelp = [] }: Guest, by: Actor) => ({
    id: newId(),
    communityId: main.id,
    roomId: actorBy(cast, host).roomIds[0] ?? '',
    gateNumber: gate,
    purpose,
    partySize,
    needsHelp,
    by,
    at,
  });
  const visitorOf = ({ name, phone, plate }: Guest) => ({
    name,
    phone: phone ?? null,
    plate: plate ?? null,
  });
  const announce = (guest: Guest, schedule: Schedule, ...acts: readonly Act[]) => {
    let stored: StoredVisit;
    const command = { ...about(guest, actorBy(cast, guest.host)), schedule };
    happenings.push({
      at: guest.at,
      happen: async () => {
        stored = await flow.preRegister(tx, command, visitorOf(guest));
      },
    });
    for (const [phone, at, said] of acts)
      happenings.push({
        at,
        happen: async () => {
          stored = await flow.handle(tx, stored, actorBy(cast, phone), at, said);
        },
      });
  };

  const minute = Math.floor(now / MINUTE) * MINUTE;
  const today = startOfDay(isoDateOf(now));
  const once = (from: Instant, hours: number): Schedule => ({
    type: 'once',
    from: minute + from,
    until: minute + from + hours * HOUR,
  });

  announce(
    {
      host: HOST,
      name: '周建平',
      phone: '13900000101',
      plate: '粤B12345',
      purpose: 'friend',
      partySize: 2,
      at: now - 5 * HOUR,
    },
    once(30 * MINUTE, 4),
  );
  announce(
    { host: HOST, name: '李桂兰', purpose: 'family', needsHelp: ['elderly'], at: now - 2 * DAY },
    once(DAY, 6),
    [HOST, now - 2 * DAY + MINUTE, { type: 'share' }],
  );
  announce(
    { host: HOST, name: '吴阿姨', phone: '13900000102', purpose: 'housekeeping', at: now - 6 * DAY },
    {
      type: 'regular',
      firstDay: isoDateOf(today - 6 * DAY),
      lastDay: isoDateOf(today + 22 * DAY),
      weekdays: [1, 3, 5],
      start: '09:00',
      end: '12:00',
    },
  );
  announce(
    {
      host: NEIGHBOUR,
      name: '郑师傅',
      plate: '粤BD12345',
      purpose: 'repair',
      needsHelp: ['heavyThings'],
      gate: WEST,
      at: now - 6 * HOUR,
    },
    once(-HOUR, 3),
    ...entering(now - 50 * MINUTE, WEST),
  );
  announce(
    { host: HOST, name: '孙晓梅', purpose: 'friend', at: now - 9 * HOUR },
    once(-6 * HOUR, 5),
    ...entering(now - 5 * HOUR, EAST),
  );
  announce(
    { host: HOST, name: '马小东', purpose: 'delivery', at: now - 2 * DAY },
    once(-DAY, 2),
    ...entering(now - DAY + 10 * MINUTE, EAST),
    [GUARD, now - DAY + 30 * MINUTE, { type: 'checkOut' }],
  );
  announce({ host: HOST, name: '钱立', purpose: 'business', at: now - 20 * HOUR }, once(3 * HOUR, 2), [
    HOST,
    now - 10 * HOUR,
    { type: 'withdraw' },
  ]);

  const walkIn: Guest = {
    host: HOST,
    name: '高远',
    phone: '13900000103',
    purpose: 'delivery',
    at: now - 2 * MINUTE,
  };
  happenings.push({
    at: walkIn.at,
    happen: () =>
      flow.registerWalkIn(tx, { ...about(walkIn, actorBy(cast, GUARD)), consent: true }, visitorOf(walkIn)),
  });
  return happenings;
}

/** A whole entry: the scan and the steps after it, a minute apart. @standard GATE-2 */
function entering(at: Instant, gateNumber: number): Act[] {
  return [
    [GUARD, at, { type: 'arrive', gateNumber, means: 'pass' }],
    [GUARD, at + MINUTE, { type: 'stamp', step: 'greet' }],
    [GUARD, at + 2 * MINUTE, { type: 'stamp', step: 'verify' }],
    [GUARD, at + 3 * MINUTE, { type: 'stamp', step: 'issue' }],
    [GUARD, at + 4 * MINUTE, { type: 'stamp', step: 'guide' }],
  ];
}
