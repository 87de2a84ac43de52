import type { ActionName } from '../../contract/actions';
import { actorOf, type Call, type Read, type Write } from '../http/call';
import type { GivenVisit } from '../visits/handle';
import { changeVisitor } from '../visits/visitors';
import { gateVisit } from './gate-visit';
import type { GateParts } from './parts';

type StepWrite = ActionName & ('stampStep' | 'turnAwayVisit' | 'checkOutVisit' | 'recordHostAnswer');

/** What a guard does with a visit that stands at the gate or is inside. */
export function stepHandlers(parts: GateParts) {
  const getGateVisit: Read<'getGateVisit'> = async ({ me, at, params }, db) => {
    const { state } = await parts.flow.load(db, me.communityId, params.id, actorOf(me));
    return gateVisit(parts, db, state, me, at);
  };

  const give =
    <N extends StepWrite>(commandOf: (call: Call<N>) => GivenVisit): Write<N> =>
    async (call, tx) => {
      const { me, at, params } = call as unknown as Call<'checkOutVisit'>;
      const before = await parts.flow.load(tx, me.communityId, params.id, actorOf(me));
      const { state } = await parts.flow.handle(tx, before, actorOf(me), at, commandOf(call));
      return gateVisit(parts, tx, state, me, at) as ReturnType<Write<N>>;
    };

  const noteHostAnswer = give<'recordHostAnswer'>(({ body }) => ({
    type: 'recordHostAnswer',
    answer: body.answer,
  }));
  /** What was said is kept with the visitor, and erased with them: it may name anybody. */
  const recordHostAnswer: Write<'recordHostAnswer'> = async (call, tx) => {
    const answer = await noteHostAnswer(call, tx);
    const { me, params, body } = call;
    if (body.words !== '')
      await changeVisitor(tx, { communityId: me.communityId, id: params.id }, { host_words: body.words });
    return answer;
  };

  return {
    getGateVisit,
    stampStep: give<'stampStep'>(({ body }) => ({ type: 'stamp', step: body.step })),
    turnAwayVisit: give<'turnAwayVisit'>(({ body }) => ({ type: 'turnAway', reason: body.reason })),
    checkOutVisit: give<'checkOutVisit'>(() => ({ type: 'checkOut' })),
    recordHostAnswer,
  };
}
