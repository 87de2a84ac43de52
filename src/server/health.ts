import { sql } from 'kysely';
import type { Read } from './http/call';
import { Refusal } from './http/refusal';
import type { Store } from './store/store';

/** Whether the store answers and keeps what it is given. @throws Refusal `unavailable` when it does not */
export const getHealth =
  (version: string, store: Pick<Store, 'lost'>): Read<'getHealth'> =>
  async (_, db) => {
    if (store.lost()) throw new Refusal('unavailable');
    try {
      await sql`select 1`.execute(db);
    } catch {
      throw new Refusal('unavailable');
    }
    return { status: 'ok', version };
  };
