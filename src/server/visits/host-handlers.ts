import type { ActionName } from '../../contract/actions';
import { lastUntil, type Visit, windowNear } from '../../domain/visit';
import { actorOf, type Call, type Read, type Write } from '../http/call';
import { Refusal } from '../http/refusal';
import { assertConsent } from '../privacy/consents';
import { newId } from '../store/ids';
import { eraseVisitorOf } from './erase';
import type { GivenVisit } from './handle';
import { listVisitsOf } from './list';
import { visitNames } from './names';
import { gateOf, hostAnswer, plateOf, type VisitParts } from './parts';
import { summaryOf } from './views';
import { visitorsOf } from './visitors';

type HostWrite = ActionName & ('withdrawVisit' | 'answerHost' | 'eraseVisitor');

/** Everything that a resident does with visitors. */
export function hostHandlers(parts: VisitParts) {
  const { flow, contexts } = parts;

  const preRegisterVisit: Write<'preRegisterVisit'> = async ({ me, at, body }, tx) => {
    await assertConsent(tx, me, 'requestHandling');
    const { name, phone, plate, gate, ...said } = body;
    if (!me.roomIds.includes(body.roomId)) throw new Refusal('unknownRoom', { field: 'roomId' });
    const community = await contexts.of(tx, me.communityId);
    const visitor = { name, phone: phone ?? null, plate: plateOf(plate) };
    const stored = await flow.preRegister(
      tx,
      {
        ...said,
        needsHelp: [...new Set(said.needsHelp)],
        id: newId(),
        communityId: me.communityId,
        gateNumber: gateOf(community, gate).number,
        by: actorOf(me),
        at,
      },
      visitor,
    );
    return hostAnswer(parts, tx, stored, me, at);
  };

  const listVisits: Read<'listVisits'> = async ({ me, at, query }, db) => {
    const { states, nextCursor } = await listVisitsOf(db, me, query);
    const visits = states.map((state) => JSON.parse(state) as Visit);
    const community = await contexts.of(db, me.communityId);
    const names = await visitNames(db, community, visits);
    const visitors = await visitorsOf(
      db,
      me.communityId,
      visits.map(({ id }) => id),
    );
    const items = visits.map((visit) => summaryOf(visit, visitors.get(visit.id), names, { me, now: at }));
    return { items, nextCursor, now: at };
  };

  const loadMine = (
    { me, params }: Pick<Call<'getVisit'>, 'me' | 'params'>,
    db: Parameters<Read<'getVisit'>>[1],
  ) => flow.load(db, me.communityId, params.id, actorOf(me));

  const getVisit: Read<'getVisit'> = async (call, db) =>
    hostAnswer(parts, db, await loadMine(call, db), call.me, call.at);

  const getVisitPass: Read<'getVisitPass'> = async (call, db) => {
    const stored = await loadMine(call, db);
    const pass = await parts.passes.of(db, stored, call.at);
    const community = await contexts.of(db, call.me.communityId);
    const names = await visitNames(db, community, [stored.state]);
    return {
      pass,
      window: windowNear(stored.state.schedule, call.at),
      gate: names.gate(stored.state.gateNumber),
      building: names.building(stored.state),
      now: call.at,
    };
  };

  const shareVisit: Write<'shareVisit'> = async (call, tx) => {
    const { me, at } = call;
    const before = await loadMine(call, tx);
    const { state } = await flow.handle(tx, before, actorOf(me), at, { type: 'share' });
    const token = await parts.shared.tokenFor(tx, me.communityId, state.id, at);
    return { token, expiresAt: lastUntil(state.schedule) };
  };

  const give =
    <N extends HostWrite>(commandOf: (call: Call<N>) => GivenVisit): Write<N> =>
    async (call, tx) => {
      const { me, at, params } = call as unknown as Call<'withdrawVisit'>;
      const before = await flow.load(tx, me.communityId, params.id, actorOf(me));
      const stored = await flow.handle(tx, before, actorOf(me), at, commandOf(call));
      if (stored.state.erasedAt !== null) await eraseVisitorOf(tx, stored.state);
      return hostAnswer(parts, tx, stored, me, at) as ReturnType<Write<N>>;
    };

  return {
    preRegisterVisit,
    listVisits,
    getVisit,
    getVisitPass,
    shareVisit,
    withdrawVisit: give<'withdrawVisit'>(() => ({ type: 'withdraw' })),
    answerHost: give<'answerHost'>(({ body }) => ({ type: 'answerHost', answer: body.answer })),
    eraseVisitor: give<'eraseVisitor'>(() => ({ type: 'eraseVisitor' })),
  };
}
