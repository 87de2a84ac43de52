import type { Actor } from '../../domain/access';
import { mayRead } from '../../domain/access';
import { DomainError } from '../../domain/errors';
import {
  type Command,
  decide,
  evolve,
  type Receive,
  receive,
  type ServiceRequest,
  type ServiceRequestEvent,
} from '../../domain/service-request';
import type { CommunityContexts } from '../community/context';
import type { ChainHead } from '../events/event-log';
import { record } from '../events/record';
import { enqueue, type OutboxItem } from '../outbox/outbox';
import { prepared, type ValueOf } from '../store/prepared';
import type { Db, Tx } from '../store/schema';
import { decisionContext } from './decision-context';
import { insertRow, readRow, type Stored, storedFrom, updateRow } from './projection';
import { promisesToWatch } from './promise-watch';
import { keepReceipts } from './receipts';
import { toldOf } from './story';
import { waitingNow } from './turns';

/** A command as a caller gives it: who and when are added at the door. */
export type Given<C> = C extends { readonly by: Actor; readonly at: number } ? Omit<C, 'by' | 'at'> : never;

/** What comes of new events besides promises. */
export type Announce = (
  before: ServiceRequest | null,
  events: readonly ServiceRequestEvent[],
) => OutboxItem[];

/**
 * Gives commands to service requests: load, decide, append the events and store the projection and the outbox,
 * all in the caller's transaction.
 */
export class ServiceRequestFlow {
  /** @param announce what others are to be told of new events */
  constructor(
    private readonly contexts: CommunityContexts,
    private readonly announce: Announce = () => [],
  ) {}

  /** Begins a request and gives it the community's next serial. */
  async receive(tx: Tx, command: Receive): Promise<Stored> {
    const { communityId, at } = command;
    const community = await this.contexts.of(tx, communityId);
    const context = await decisionContext(tx, community, command, { staffId: null, at });
    const ahead = command.urgency === 'emergency' ? null : await waitingNow(tx, communityId);
    const events = receive(command, { ...context, ahead: ahead ?? 0 });
    const { serial, chain } = await nextSerial(tx, communityId);
    const { state, headHash, rows } = await record(tx, null, events, evolve, chain);
    const begun = { story: toldOf(rows, events), ahead: state.aboutWindow ? null : ahead };
    const stored = { state, serial, headHash, updatedAt: at, begun };
    await insertRow(tx, stored);
    await enqueue(tx, [...promisesToWatch(state), ...this.announce(null, events)]);
    return stored;
  }

  /**
   * Gives a command to a request.
   *
   * @param seen the version that the sender was looking at; a newer one is refused
   * @throws DomainError `notFound`, `staleVersion`, and what the flow refuses
   */
  async handle(
    tx: Tx,
    communityId: string,
    id: string,
    by: Actor,
    at: number,
    body: Given<Command>,
    seen?: number,
  ): Promise<Stored> {
    const before = await this.load(tx, communityId, id, by);
    if (seen !== undefined && seen !== before.state.version) throw new DomainError('staleVersion');
    const command = { ...body, by, at } as Command;
    const community = await this.contexts.of(tx, communityId);
    const context = await decisionContext(tx, community, before.state, {
      staffId: by.role === 'system' ? null : by.personId,
      ...assigneeOf(command, before.state),
      at,
    });
    const events = decide(command, before.state, context);
    return events.length === 0 ? before : this.store(tx, before, events, at);
  }

  /** The request, if the actor may see it. @throws DomainError `notFound` */
  async load(db: Db, communityId: string, id: string, reader: Actor): Promise<Stored> {
    const row = await readRow(db, communityId, id);
    if (!row) throw new DomainError('notFound');
    const stored = storedFrom(row);
    if (!mayRead(reader, stored.state)) throw new DomainError('notFound');
    return stored;
  }

  private async store(
    tx: Tx,
    before: Stored,
    events: readonly ServiceRequestEvent[],
    at: number,
  ): Promise<Stored> {
    const { state, headHash, rows } = await record(tx, before, events, evolve);
    const after = { state, serial: before.serial, headHash, updatedAt: at };
    await updateRow(tx, after);
    await keepReceipts(tx, after, events, rows);
    await enqueue(tx, [...promisesToWatch(state), ...this.announce(before.state, events)]);
    return after;
  }
}

/** The community's next serial, and, as that is in the same row, where its chain stands. */
async function nextSerial(tx: Tx, communityId: string): Promise<{ serial: number; chain: ChainHead }> {
  const [community] = await drawSerial(tx, { communityId });
  if (!community) throw new Error(`there is no community ${communityId}`);
  const { last_serial: serial, ...chain } = community;
  return { serial, chain };
}

const drawSerial = prepared((db, value: ValueOf<{ communityId: string }>) =>
  db
    .updateTable('community')
    .set((eb) => ({ last_serial: eb('last_serial', '+', 1) }))
    .where('id', '=', value('communityId'))
    .returning(['last_serial', 'chain_length as position', 'chain_head as hash']),
);

/** Whom a reply may speak of: those who are being given the work, or else those who have it. */
function assigneeOf(
  command: Command,
  state: ServiceRequest,
): { departmentId: string | null; technicianId: string | null } {
  if (command.type === 'dispatch' || command.type === 'reassign') {
    return { departmentId: command.departmentId, technicianId: command.technicianId };
  }
  const assignment = 'assignment' in state ? state.assignment : null;
  return { departmentId: assignment?.departmentId ?? null, technicianId: assignment?.technicianId ?? null };
}
