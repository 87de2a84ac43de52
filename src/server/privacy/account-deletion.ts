import { DomainError } from '../../domain/errors';
import { deletionDueAt } from '../../domain/privacy';
import type { ServiceRequest } from '../../domain/service-request';
import type { CommunityContexts } from '../community/context';
import type { Write } from '../http/call';
import { readMe } from '../residents/me';
import type { ServiceRequestFlow } from '../service-requests';
import { newId } from '../store/ids';
import type { Db, Tx } from '../store/schema';
import type { Store } from '../store/store';
import type { PersonEraser } from './erase-person';
import { type Person, standingDeletion } from './standing-deletion';

interface Parts {
  readonly contexts: CommunityContexts;
  readonly eraser: PersonEraser;
  readonly flow: ServiceRequestFlow;
}

/**
 * Deleting one's own account: at once when nothing is open; otherwise when the last request is closed, and within fifteen working
 * days whatever is open then. Until it is done it can be taken back. Staff are no account of their own: the company ends them, and
 * their names stay on what they did.
 */
export function deletionHandlers({ contexts, eraser }: Parts) {
  const requestAccountDeletion: Write<'requestAccountDeletion'> = async ({ me, at }, tx) => {
    const open = await openRequestsOf(tx, me);
    const { calendar } = await contexts.of(tx, me.communityId);
    const standing = await standingDeletion(tx, me);
    const dueAt = standing?.dueAt ?? deletionDueAt(calendar, at);
    const id = standing?.id ?? (await ask(tx, me, at, dueAt));
    if (open.length > 0) return { status: 'scheduled', dueAt, open };
    await carryOut(tx, eraser, me, id, at);
    return { status: 'done', dueAt: at, open };
  };

  const cancelAccountDeletion: Write<'cancelAccountDeletion'> = async ({ me, at }, tx) => {
    const standing = await standingDeletion(tx, me);
    if (!standing) throw new DomainError('wrongState');
    await tx
      .updateTable('account_deletion')
      .set({ cancelled_at: at })
      .where('community_id', '=', me.communityId)
      .where('id', '=', standing.id)
      .execute();
    return readMe(tx, contexts, me, at);
  };

  return { requestAccountDeletion, cancelAccountDeletion };
}

/**
 * Deletes the accounts whose last request has been closed, and those whose time has come. What is still open then is withdrawn where
 * the flow lets a resident do so; what is being worked on goes on without a name.
 *
 * @returns how many
 */
export async function carryOutDeletions(
  store: Store,
  { eraser, flow }: Pick<Parts, 'eraser' | 'flow'>,
  at: number,
): Promise<number> {
  const waiting = await store.db
    .selectFrom('account_deletion')
    .select(['community_id', 'id', 'person_id', 'due_at'])
    .where('cancelled_at', 'is', null)
    .where('done_at', 'is', null)
    .orderBy('due_at')
    .execute();
  let done = 0;
  for (const { community_id: communityId, id, person_id: personId, due_at: dueAt } of waiting) {
    await store.write(async (tx) => {
      const person = { communityId, personId };
      // Taken back meanwhile.
      if ((await standingDeletion(tx, person))?.id !== id) return;
      const open = await openRequestsOf(tx, person);
      if (open.length > 0 && at < dueAt) return;
      for (const request of open) await withdraw(tx, flow, person, request.id, at);
      await carryOut(tx, eraser, person, id, at);
      done += 1;
    });
  }
  return done;
}

async function ask(tx: Tx, { communityId, personId }: Person, at: number, dueAt: number): Promise<string> {
  const id = newId();
  await tx
    .insertInto('account_deletion')
    .values({
      community_id: communityId,
      id,
      person_id: personId,
      requested_at: at,
      due_at: dueAt,
      cancelled_at: null,
      done_at: null,
      cleaned_at: null,
    })
    .execute();
  return id;
}

async function carryOut(tx: Tx, eraser: PersonEraser, person: Person, id: string, at: number): Promise<void> {
  await eraser.erase(tx, person.communityId, person.personId, at);
  await tx
    .updateTable('account_deletion')
    .set({ done_at: at })
    .where('community_id', '=', person.communityId)
    .where('id', '=', id)
    .execute();
}

type Open = Awaited<ReturnType<ReturnType<typeof deletionHandlers>['requestAccountDeletion']>>['open'];

async function openRequestsOf(db: Db, { communityId, personId }: Person): Promise<Open> {
  const rows = await db
    .selectFrom('service_request')
    .select(['id', 'serial', 'state'])
    .where('community_id', '=', communityId)
    .where('requester_id', '=', personId)
    .where('status', '!=', 'closed')
    .orderBy('serial')
    .execute();
  return rows.map(({ id, serial, state }) => {
    const { kind, matter } = JSON.parse(state) as ServiceRequest;
    return { id, serial, kind, matter };
  });
}

async function withdraw(
  tx: Tx,
  flow: ServiceRequestFlow,
  { communityId, personId }: Person,
  id: string,
  at: number,
): Promise<void> {
  const by = { personId, role: 'resident', departmentId: null, roomIds: [] } as const;
  try {
    await flow.handle(tx, communityId, id, by, at, { type: 'withdraw', reason: '' });
  } catch (error) {
    if (!(error instanceof DomainError && error.code === 'wrongState')) throw error;
  }
}
