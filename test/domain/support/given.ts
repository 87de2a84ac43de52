import type { Actor } from '../../../src/domain/access';
import { DomainError, type ErrorCode } from '../../../src/domain/errors';
import {
  type Command,
  type Context,
  decide,
  type EventType,
  evolve,
  replay,
  type ServiceRequest,
  type ServiceRequestEvent,
} from '../../../src/domain/service-request';
import type { Instant } from '../../../src/domain/time';
import { contextAt } from './context';

/** A command without who and when. */
export type Said = Command extends infer C ? (C extends Command ? Omit<C, 'by' | 'at'> : never) : never;

/** An event as far as a test cares for it. */
export type Expected = { readonly type: EventType } & Readonly<Record<string, unknown>>;

/** Given these events, when this command, then these events or this refusal. */
export function given(...history: readonly ServiceRequestEvent[]) {
  const before = replay(history) as ServiceRequest;
  return {
    state: before,
    when(by: Actor, at: Instant, said: Said, changes: Partial<Context> = {}) {
      const context = { ...contextAt(at), ...changes };
      const command = { ...said, by, at } as Command;
      const outcome = () => decide(command, before, context);
      return {
        /** These events and no others, each with at least these properties. Gives the state that they lead to. */
        thenThese(...expected: readonly Expected[]): ServiceRequest {
          const events = outcome();
          expect(events.map(({ type }) => type)).toEqual(expected.map(({ type }) => type));
          expect(events).toMatchObject(expected);
          for (const event of events) expect(event).toMatchObject({ at, by: by.personId });
          return events.reduce<ServiceRequest>(evolve, before);
        },
        thenNothing(): void {
          expect(outcome()).toEqual([]);
        },
        thenRefused(code: ErrorCode, details?: Readonly<Record<string, unknown>>): void {
          const refusal = refusalOf(outcome);
          expect(refusal?.code).toBe(code);
          if (details) expect(refusal?.details).toMatchObject(details);
        },
        /** What the resident reads of it: the reply of the last event that has one. */
        said(): string {
          const told = outcome().map((event) => ('reply' in event ? (event.reply?.text ?? null) : null));
          return told.filter((text) => text !== null).pop() ?? '';
        },
      };
    },
  };
}

/** The domain's refusal, or undefined where there is none; any other error is a fault and goes on. */
export function refusalOf(act: () => unknown): DomainError | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

/** Whether a refusal is for what somebody is, or for the state, which a quicker colleague has changed: then no button is shown. */
export function isBarred(code: ErrorCode | undefined, { status }: ServiceRequest): boolean {
  if (code === 'alreadyTaken') return status !== 'received';
  return code === 'notFound' || code === 'notPermitted' || code === 'wrongState';
}
