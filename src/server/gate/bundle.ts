import type { GateBundle } from '../../contract/schemas/gate';
import { isoDateOf, startOfDay } from '../../domain/calendar';
import { DAY } from '../../domain/time';
import {
  GATE_FAREWELL,
  GATE_VERDICTS,
  maxUsesOf,
  STEP_WORDS,
  STEPS,
  usesOf,
  VERDICT_WORDS,
  type Visit,
  windowNear,
} from '../../domain/visit';
import type { SelfKeeping } from '../http/handlers';
import { communityCode } from '../pass-keys';
import { prepared, type ValueOf } from '../store/prepared';
import { visitNames } from '../visits/names';
import { gateOf } from '../visits/parts';
import { masked, type VisitorRow, visitorsOf } from '../visits/visitors';
import { readBlockList } from './blocked';
import { logLookUp } from './log-look-up';
import type { GateParts } from './parts';

/** So many passes of two days a device takes along; more would not be read in time. */
const MOST = 5_000;
/** SQLite takes no more values in one statement than it was built for. */
const AT_ONCE = 500;

const base64Url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/** What a gate needs to go on by itself until the end of tomorrow. That a device took it is logged. */
export const getGateBundle =
  (parts: GateParts): SelfKeeping<'getGateBundle'> =>
  async ({ me, at, query }, store) => {
    const { db } = store;
    const { communityId } = me;
    const community = await parts.contexts.of(db, communityId);
    const gate = gateOf(community, query.gate);
    const tomorrow = startOfDay(isoDateOf(at)) + DAY;
    const rows = await selectDays(db, {
      community: communityId,
      today: isoDateOf(at),
      tomorrow: isoDateOf(tomorrow),
      limit: MOST,
    });
    const visits = [
      ...new Map(
        rows.map(({ state }) => JSON.parse(state) as Visit).map((visit) => [visit.id, visit]),
      ).values(),
    ];
    const holding = visits.filter(holds);
    const names = await visitNames(db, community, holding);
    const blocks = await readBlockList(db, communityId, at);
    const visitors = new Map<string, VisitorRow>();
    for (let from = 0; from < holding.length; from += AT_ONCE) {
      const ids = holding.slice(from, from + AT_ONCE).map(({ id }) => id);
      for (const [id, visitor] of await visitorsOf(db, communityId, ids)) visitors.set(id, visitor);
    }
    await store.write((tx) => logLookUp(tx, me, 'gate:bundle', [], at));
    return {
      at,
      validUntil: tomorrow + DAY - 1,
      gate,
      community: { id: communityId, name: community.name, code: communityCode(communityId) },
      keys: (await parts.keys.valid(db, communityId, at)).map(({ id, publicKey, from, until }) => ({
        id,
        publicKey: base64Url(publicKey),
        from,
        until,
      })),
      freshnessKey: base64Url(parts.keys.freshnessKey(communityId)),
      revoked: visits.flatMap((visit) => (holds(visit) || visit.passId === null ? [] : [visit.passId])),
      expected: holding.flatMap((visit) => {
        const visitor = visitors.get(visit.id);
        const shown = masked(visitor);
        return visit.passId === null
          ? []
          : [
              {
                visitId: visit.id,
                passId: visit.passId,
                maskedName: shown?.name ?? '*',
                maskedPlate: shown?.plate ?? null,
                host: names.host(visit),
                window: windowNear(visit.schedule, at),
                partySize: visit.partySize,
                needsHelp: [...visit.needsHelp],
                uses: usesOf(visit),
                maxUses: maxUsesOf(visit.schedule),
                gateNumber: visit.gateNumber,
                blocked: visitor !== undefined && blocks.has(visitor),
              },
            ];
      }),
      words: WORDS,
    };
  };

/** Whether nobody has taken the pass back: neither by withdrawing, nor by having the visitor erased. */
function holds({ withdrawnAt, erasedAt }: Visit): boolean {
  return withdrawnAt === null && erasedAt === null;
}

const WORDS: GateBundle['words'] = {
  verdicts: Object.fromEntries(
    GATE_VERDICTS.map((verdict) => [verdict, { ...VERDICT_WORDS[verdict] }]),
  ) as GateBundle['words']['verdicts'],
  steps: Object.fromEntries(STEPS.map((step) => [step, STEP_WORDS[step]])) as GateBundle['words']['steps'],
  farewell: GATE_FAREWELL,
};

/** Everybody of both days, also those who have used their pass or whose host withdrew: the gate has to know. */
const selectDays = prepared(
  (db, value: ValueOf<{ community: string; today: string; tomorrow: string; limit: number }>) =>
    db
      .selectFrom('visit_day')
      .innerJoin('visit', (join) =>
        join
          .onRef('visit.community_id', '=', 'visit_day.community_id')
          .onRef('visit.id', '=', 'visit_day.visit_id'),
      )
      .select('visit.state')
      .where('visit_day.community_id', '=', value('community'))
      .where('visit_day.day', 'in', [value('today'), value('tomorrow')])
      .orderBy('visit_day.day')
      .limit(value('limit')),
);
