import { sql } from 'kysely';
import type { Read } from './http/call';
import { Refusal } from './http/refusal';

/** Whether the store answers. @throws Refusal `unavailable` when it does not */
export const getHealth =
  (version: string): Read<'getHealth'> =>
  async (_, db) => {
    try {
      await sql`select 1`.execute(db);
    } catch {
      throw new Refusal('unavailable');
    }
    return { status: 'ok', version };
  };
