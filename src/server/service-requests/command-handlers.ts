import type { ActionName } from '../../contract/actions';
import type { Command, CommandType } from '../../domain/service-request';
import { actorOf, type Call, type Identity, type Write } from '../http/call';
import { claimPhotos } from '../photos/claim-photos';
import { judgePhoto } from '../photos/judge-photo';
import type { Tx } from '../store/schema';
import { assertAssignee } from './assignee';
import { isOutOfTurn } from './detail';
import type { Given } from './handle';
import { answer, type ServiceRequestParts } from './parts';
import { keepSent, wasSent } from './sent-messages';

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

  // The request before everything else: to whoever may not see it, it does not exist, whatever else is wrong.
  const seen = async ({ me, params }: { me: Identity; params: { id: string } }, tx: Tx) =>
    parts.flow.load(tx, me.communityId, params.id, actorOf(me));
  const inTurn = async (call: Call<'take'> | Call<'accept'>, tx: Tx) => {
    const { state } = await seen(call, tx);
    return { inTurn: !(await isOutOfTurn(tx, state, call.me, call.at)) };
  };
  const assignee = async (call: Call<'dispatch'> | Call<'reassign'>, tx: Tx) => {
    const { me, body } = call;
    await seen(call, tx);
    await assertAssignee(tx, me.communityId, body);
    return {};
  };
  const photos = async (call: Call<'handle'> | Call<'answerCallback'> | Call<'sendMessage'>, tx: Tx) => {
    const { me, params, body } = call;
    if (body.photoIds.length === 0) return {};
    await seen(call, tx);
    await claimPhotos(tx, me, body.photoIds, params.id);
    return {};
  };

  const doubtful = async (call: Call<'judgePhoto'>, tx: Tx) => {
    const { me, params, body, at } = call;
    await seen(call, tx);
    await judgePhoto(tx, { communityId: me.communityId, serviceRequestId: params.id, ...body }, at);
    return {};
  };

  const say = give('sendMessage', photos);
  const sendMessage: Write<'sendMessage'> = async (call, tx) => {
    const standing = await seen(call, tx);
    if (await wasSent(tx, call)) return answer(parts, tx, standing, call.me, call.at);
    const said = await say(call, tx);
    await keepSent(tx, call);
    return said;
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
    sendMessage,
    escalate: give('escalate', async () => ({ promise: 'manual' })),
    judgePhoto: give('judgePhoto', doubtful),
  };
}
