import type { ActionName } from '../../contract/actions';
import type { ResponseOf, ValidRequestOf } from '../../contract/endpoints';
import type { Actor, Role } from '../../domain/access';
import type { Instant } from '../../domain/time';
import type { Db, Tx } from '../store/schema';

/** Who is signed in, as far as a decision needs it. */
export interface Identity {
  readonly communityId: string;
  readonly personId: string;
  readonly role: Role;
  readonly departmentId: string | null;
  /** Rooms that the desk has verified. */
  readonly roomIds: readonly string[];
  readonly tokenHash: string;
}

/** One validated call of an action. Handlers know nothing of HTTP. */
export type Call<N extends ActionName> = ValidRequestOf<N> & {
  readonly at: Instant;
  /** The signed-in person. Actions that anyone may call must not touch it. */
  readonly me: Identity;
};

/** A handler that reads. */
export type Read<N extends ActionName> = (call: Call<N>, db: Db) => Promise<ResponseOf<N>>;
/** A handler that writes, inside the transaction that also keeps its idempotency key. */
export type Write<N extends ActionName> = (call: Call<N>, tx: Tx) => Promise<ResponseOf<N>>;

export function actorOf(me: Identity): Actor {
  return { personId: me.personId, role: me.role, departmentId: me.departmentId, roomIds: me.roomIds };
}
