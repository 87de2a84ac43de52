import { randomBytes } from 'node:crypto';
import { mayReadVisit, type VisitActor } from '../../domain/access';
import { DomainError } from '../../domain/errors';
import type { Instant } from '../../domain/time';
import {
  decideVisit,
  evolveVisit,
  type PreRegister,
  preRegister,
  type RegisterWalkIn,
  registerWalkIn,
  type Visit,
  type VisitCommand,
  type VisitEvent,
} from '../../domain/visit';
import { record } from '../events/record';
import { enqueue, type OutboxItem } from '../outbox/outbox';
import type { Db, Tx } from '../store/schema';
import { deadlinesOf } from './deadlines';
import type { PassCodes } from './pass-codes';
import { insertVisit, readVisit, type StoredVisit, storedVisit, updateVisit } from './projection';
import { enterDays, markExpected } from './visit-days';
import { changeVisitor, keepVisitor, type VisitorData } from './visitors';

/** A command as a caller gives it: who and when are added at the door. */
export type GivenVisit<C = VisitCommand> = C extends VisitCommand ? Omit<C, 'by' | 'at'> : never;

/**
 * Gives commands to visits: load, decide, append the events and store the projection and the outbox, all in the caller's
 * transaction.
 */
export class VisitFlow {
  /** @param announce what is to be told outside the app of what has happened */
  constructor(
    private readonly codes: PassCodes,
    private readonly announce: (visit: Visit, events: readonly VisitEvent[]) => OutboxItem[] = () => [],
  ) {}

  /** A visit that the host announces; its pass id and its six digits are drawn here. */
  async preRegister(
    tx: Tx,
    command: Omit<PreRegister, 'passId'>,
    visitor: VisitorData,
  ): Promise<StoredVisit> {
    const passId = randomBytes(10).toString('hex');
    const events = preRegister({ ...command, passId });
    const { state, headHash } = await record(tx, null, events, evolveVisit);
    const codeHash = await this.codes.draw(tx, state.communityId, passId);
    const stored = { state, headHash, updatedAt: command.at, codeHash };
    await insertVisit(tx, stored);
    await keepVisitor(tx, state, visitor, null);
    await enterDays(tx, state, visitor);
    await enqueue(tx, deadlinesOf(state));
    return stored;
  }

  /** A visit that begins at the gate. */
  async registerWalkIn(tx: Tx, command: RegisterWalkIn, visitor: VisitorData): Promise<StoredVisit> {
    const { state, headHash } = await record(tx, null, registerWalkIn(command), evolveVisit);
    const stored = { state, headHash, updatedAt: command.at, codeHash: null };
    await insertVisit(tx, stored);
    await keepVisitor(tx, state, visitor, command.at);
    await enqueue(tx, deadlinesOf(state));
    return stored;
  }

  /** Gives a command to a visit. @throws DomainError what the domain refuses */
  async handle(
    tx: Tx,
    before: StoredVisit,
    by: VisitActor,
    at: Instant,
    body: GivenVisit,
  ): Promise<StoredVisit> {
    return (await this.tell(tx, before, by, at, body)).stored;
  }

  /** As `handle`, and tells the events, too. */
  async tell(
    tx: Tx,
    before: StoredVisit,
    by: VisitActor,
    at: Instant,
    body: GivenVisit,
  ): Promise<{ stored: StoredVisit; events: readonly VisitEvent[] }> {
    const events = decideVisit({ ...body, by, at } as VisitCommand, before.state);
    if (events.length === 0) return { stored: before, events };
    const { state, headHash } = await record(tx, before, events, evolveVisit);
    const codeHash = state.endedAt === null ? before.codeHash : null;
    const after = { state, headHash, updatedAt: at, codeHash };
    await updateVisit(tx, after);
    await markExpected(tx, before.state, state);
    await enqueue(tx, this.announce(state, events));
    if (state.endedAt !== before.state.endedAt && state.endedAt !== null)
      await changeVisitor(tx, state, { keep_from: state.endedAt });
    return { stored: after, events };
  }

  /** The visit, if the actor may see it. @throws DomainError `notFound` */
  async load(db: Db, communityId: string, id: string, reader: VisitActor): Promise<StoredVisit> {
    const row = await readVisit(db, communityId, id);
    if (!row) throw new DomainError('notFound');
    const stored = storedVisit(row);
    if (!mayReadVisit(reader, stored.state)) throw new DomainError('notFound');
    return stored;
  }
}
