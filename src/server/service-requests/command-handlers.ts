import type { ActionName } from '../../contract/actions';
import type { Command, CommandType } from '../../domain/service-request';
import { actorOf, type Call, type Write } from '../http/call';
import { claimPhotos } from '../photos/claim-photos';
import type { Tx } from '../store/schema';
import { assertAssignee } from './assignee';
import { isOutOfTurn } from './detail';
import type { Given } from './handle';
import { answer, type ServiceRequestParts } from './parts';

type CommandHandlers = { [T in CommandType]: Write<T> };

/**
 * One handler for each command of the flow. Most hand the body to the domain as it is; the others first look up
 * what the domain cannot know: whose turn it is, whether an assignee works here, whether photos are the sender's.
 */
export function commandHandlers(parts: ServiceRequestParts): CommandHandlers {
  const give =
    <T extends CommandType & ActionName>(
      type: T,
      prepare: (call: Call<T>, tx: Tx) => Promise<object> = async () => ({}),
    ): Write<T> =>
    async (call, tx) => {
      const { me, at, params, body } = call as unknown as Call<'take'>;
      const { version, ...said } = body;
      const facts = await prepare(call, tx);
      const command = { type, ...said, ...facts } as unknown as Given<Command>;
      const stored = await parts.flow.handle(
        tx,
        me.communityId,
        params.id,
        actorOf(me),
        at,
        command,
        version,
      );
      return answer(parts, tx, stored, me, at) as ReturnType<Write<T>>;
    };

  const inTurn = async ({ me, params, at }: Call<'take'> | Call<'accept'>, tx: Tx) => {
    const { state } = await parts.flow.load(tx, me.communityId, params.id, actorOf(me));
    return { inTurn: !(await isOutOfTurn(tx, state, me, at)) };
  };
  const assignee = async ({ me, body }: Call<'dispatch'> | Call<'reassign'>, tx: Tx) => {
    await assertAssignee(tx, me.communityId, body.departmentId, body.technicianId);
    return {};
  };
  const photos = async (
    { me, params, body }: Call<'handle'> | Call<'answerCallback'> | Call<'sendMessage'>,
    tx: Tx,
  ) => {
    await claimPhotos(tx, me, body.photoIds, params.id);
    return {};
  };

  return {
    take: give('take', inTurn),
    accept: give('accept', inTurn),
    askBack: give('askBack'),
    dispatch: give('dispatch', assignee),
    reassign: give('reassign', assignee),
    start: give('start'),
    sendBack: give('sendBack'),
    hold: give('hold'),
    resume: give('resume'),
    handle: give('handle', photos),
    recordCallback: give('recordCallback'),
    answerCallback: give('answerCallback', photos),
    closeUnreached: give('closeUnreached'),
    closeAssisted: give('closeAssisted'),
    rate: give('rate'),
    reopen: give('reopen'),
    withdraw: give('withdraw'),
    urge: give('urge'),
    sendMessage: give('sendMessage', photos),
    escalate: give('escalate', async () => ({ promise: 'manual' })),
  };
}
