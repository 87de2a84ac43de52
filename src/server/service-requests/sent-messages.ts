import type { Call } from '../http/call';
import { Refusal } from '../http/refusal';
import { insertInto, prepared, type ValueOf } from '../store/prepared';
import type { Tx } from '../store/schema';

/**
 * Whether the sender's app has sent this message before. Its name for it is kept for good, so that a telephone that lay in a
 * drawer for a month may send it again: by then the idempotency key is forgotten.
 *
 * @throws Refusal `clientIdReused` when that was in another request
 */
export async function wasSent(tx: Tx, { me, params, body }: Call<'sendMessage'>): Promise<boolean> {
  if (body.clientId === undefined) return false;
  const { communityId, personId } = me;
  const [sent] = await select(tx, { communityId, personId, clientId: body.clientId });
  if (sent && sent.service_request_id !== params.id) throw new Refusal('clientIdReused');
  return sent !== undefined;
}

/** Keeps the name of a message with it, in one transaction. */
export async function keepSent(tx: Tx, { me, at, params, body }: Call<'sendMessage'>): Promise<void> {
  if (body.clientId === undefined) return;
  await insert(tx, {
    community_id: me.communityId,
    person_id: me.personId,
    client_id: body.clientId,
    service_request_id: params.id,
    at,
  });
}

const select = prepared((db, value: ValueOf<{ communityId: string; personId: string; clientId: string }>) =>
  db
    .selectFrom('sent_message')
    .select('service_request_id')
    .where('community_id', '=', value('communityId'))
    .where('person_id', '=', value('personId'))
    .where('client_id', '=', value('clientId')),
);
const insert = insertInto('sent_message');
