import type { FromServer } from '../../contract/live';
import type { Side } from '../../domain/access';
import { mayRead, sideOf } from '../../domain/access';
import { actorOf } from '../http/call';
import { readRow, storedFrom } from '../service-requests/projection';
import type { Seen } from '../service-requests/read-marks';
import { turnsInLine } from '../service-requests/turns';
import type { Db } from '../store/schema';
import type { LiveConnection } from './connection';

/** The requests that are open on somebody's screen, and what passes between those who look at the same one and is never kept. */
export class Watchers {
  private readonly byRequest = new Map<string, Set<LiveConnection>>();

  /** Takes what an app says is on its screen in place of what it said before. What it may not see it watches in vain. */
  async watch(db: Db, connection: LiveConnection, ids: readonly string[]): Promise<void> {
    this.forget(connection);
    const { me } = connection;
    if (me === null) return;
    connection.watched = [...new Set(ids)];
    for (const id of connection.watched) {
      const key = keyOf(me.communityId, id);
      const watching = this.byRequest.get(key) ?? new Set();
      this.byRequest.set(key, watching.add(connection));
    }
    await this.tellTurns(db, me.communityId, [connection]);
  }

  forget(connection: LiveConnection): void {
    const { me, watched } = connection;
    for (const id of watched) {
      const key = keyOf(me?.communityId ?? '', id);
      const watching = this.byRequest.get(key);
      watching?.delete(connection);
      if (watching?.size === 0) this.byRequest.delete(key);
    }
    connection.watched = [];
    connection.turns.clear();
  }

  /** Passes on that somebody is writing, to those who look at the same request from the other side. */
  async typing(db: Db, { me }: LiveConnection, id: string): Promise<void> {
    if (me === null || !this.byRequest.has(keyOf(me.communityId, id))) return;
    const row = await readRow(db, me.communityId, id);
    const side = row ? sideOf(actorOf(me), storedFrom(row).state) : null;
    if (side !== null) await this.tellOthers(db, me.communityId, { type: 'typing', id, side });
  }

  /** Passes on how far somebody has read. */
  seen(db: Db, { communityId, id, side, seq }: Seen): Promise<void> {
    return this.tellOthers(db, communityId, { type: 'seen', id, side, seq });
  }

  /** Tells residents how many still wait before them, where that has changed (`@standard DESK-7`). */
  async tellTurns(db: Db, communityId: string, connections: Iterable<LiveConnection>): Promise<void> {
    const waiting = [...connections].filter(
      ({ me, watched, turns }) =>
        me?.role === 'resident' && watched.some((id) => !turns.has(id) || turns.get(id) !== null),
    );
    if (waiting.length === 0) return;
    const turns = await turnsInLine(db, communityId);
    for (const connection of waiting) {
      for (const id of connection.watched) {
        const ahead = turns.get(id) ?? null;
        const told = connection.turns.get(id);
        if (told === ahead || !(await this.reads(db, connection, id))) continue;
        connection.turns.set(id, ahead);
        // Who was never in line needs no word of having left it.
        if (told !== undefined || ahead !== null) connection.tell({ type: 'turn', id, ahead });
      }
    }
  }

  private async tellOthers(
    db: Db,
    communityId: string,
    message: Extract<FromServer, { readonly id: string; readonly side: Side }>,
  ): Promise<void> {
    const watching = this.byRequest.get(keyOf(communityId, message.id));
    if (!watching) return;
    const row = await readRow(db, communityId, message.id);
    if (!row) return;
    const { state } = storedFrom(row);
    for (const connection of watching) {
      if (connection.me === null) continue;
      const actor = actorOf(connection.me);
      const other = mayRead(actor, state) && sideOf(actor, state) !== message.side;
      if (other) connection.tell(message);
    }
  }

  private async reads(db: Db, { me }: LiveConnection, id: string): Promise<boolean> {
    const row = me && (await readRow(db, me.communityId, id));
    return row ? mayRead(actorOf(me), storedFrom(row).state) : false;
  }
}

const keyOf = (communityId: string, id: string) => `${communityId}/${id}`;
