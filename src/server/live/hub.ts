import { type FromApp, LIVE_CLOSE } from '../../contract/live';
import { actorOf, type Identity } from '../http/call';
import type { Identify } from '../http/door';
import type { Seen } from '../service-requests/read-marks';
import type { Db } from '../store/schema';
import type { Store } from '../store/store';
import type { CommunityFeed } from './community-feed';
import { type Line, LiveConnection } from './connection';
import type { Feeds } from './feeds';
import { Watchers } from './watchers';

/** Who holds which tokens: the whole answer to who somebody is. */
interface Sessions {
  readonly identify: Identify;
  holders(db: Db, communityId: string, tokenHashes: readonly string[]): Promise<Map<string, Identity>>;
}

export interface HubOptions {
  readonly store: Store;
  readonly sessions: Sessions;
  /** On what it depends who somebody is. */
  readonly identityTables: readonly string[];
  readonly feeds: Feeds;
  /** A clock that only runs on, in milliseconds. */
  readonly elapsed: () => number;
  readonly onError: (error: unknown) => void;
  /** How often each side shows the other that it is there. */
  readonly beatMs?: number;
}

const BEAT_MS = 25_000;
/** How often it is looked who has gone silent, and whose token has been taken back: twice in the second that is promised. */
const LOOK_MS = 400;
/** How long somebody may be connected without saying who they are. */
const HELLO_WITHIN_MS = 10_000;
/** And so many of those at once: anybody can open a connection. */
const MOST_UNKNOWN = 2_000;
/** Browsers share a session between tabs; more than so many are not one person's. */
const MOST_PER_SESSION = 8;
/** Without anything in the store having changed, tokens run out by themselves. */
const RUN_OUT_LOOK_MS = 30_000;
/** When they are to come back whom a stopping server sends away. */
const COME_BACK_MS = { least: 500, spread: 5_000 };

/**
 * Everybody who is connected. After each commit the community's new events are read once and handed to whomever they concern; a
 * connection is told in order, nothing twice, and nothing is left out, because it has a position of its own in the log.
 */
export class LiveHub {
  private readonly unknown = new Set<LiveConnection>();
  private readonly members = new Map<string, Set<LiveConnection>>();
  private readonly watchers = new Watchers();
  /** Communities that are being told: another commit meanwhile is told right after. */
  private readonly telling = new Map<string, { again: boolean }>();
  private readonly timer: NodeJS.Timeout;
  private readonly stopHearing: () => void;
  private identityStamp: number;
  private eventStamp: number;
  private lookedAt: number;
  private stopped = false;

  constructor(private readonly options: HubOptions) {
    const { store, identityTables, elapsed } = options;
    this.identityStamp = store.changes.stampOf(identityTables);
    this.eventStamp = store.changes.stampOf(['event']);
    this.lookedAt = elapsed();
    this.stopHearing = store.commits.hear((communityIds) => {
      for (const communityId of communityIds) this.moved(communityId);
    });
    this.timer = setInterval(() => void this.look().catch(options.onError), LOOK_MS);
    this.timer.unref();
  }

  /** How many are connected and known. */
  get size(): number {
    let size = 0;
    for (const connections of this.members.values()) size += connections.size;
    return size;
  }

  /** Takes a new connection. @returns what to call with each message, and when it has ended */
  accept(line: Line): { said(text: string): void; alive(): void; ended(): void } {
    const now = this.options.elapsed();
    const connection = new LiveConnection(line, now, now + this.beatMs);
    if (this.stopped || this.unknown.size >= MOST_UNKNOWN) connection.close(LIVE_CLOSE.goingAway);
    else this.unknown.add(connection);
    return {
      said: (text) => this.hear(connection, text),
      alive: () => {
        connection.alive = true;
      },
      ended: () => this.leave(connection),
    };
  }

  /** Tells the other side how far somebody has read. */
  readonly seen = (seen: Seen): void => {
    this.watchers.seen(this.options.store.db, seen).catch(this.options.onError);
  };

  /** Tells everybody to come back, each after a while of their own, and takes nobody any more. */
  stop(): void {
    if (this.stopped) return;
    this.stopped = true;
    clearInterval(this.timer);
    this.stopHearing();
    for (const connection of this.everybody()) {
      const afterMs = COME_BACK_MS.least + Math.round(Math.random() * COME_BACK_MS.spread);
      connection.tell({ type: 'bye', afterMs });
      connection.close(LIVE_CLOSE.goingAway);
    }
  }

  private get beatMs(): number {
    return this.options.beatMs ?? BEAT_MS;
  }

  private *everybody(): Iterable<LiveConnection> {
    yield* this.unknown;
    for (const connections of this.members.values()) yield* connections;
  }

  private hear(connection: LiveConnection, text: string): void {
    if (connection.closed) return;
    const said = connection.read(text, this.options.elapsed());
    if (said) connection.inTurn(() => this.answer(connection, said)).catch(this.failed(connection));
  }

  private failed(connection: LiveConnection) {
    return (error: unknown) => {
      // It comes back, and asks for what it has missed.
      connection.close(LIVE_CLOSE.tooSlow);
      this.options.onError(error);
    };
  }

  private async answer(connection: LiveConnection, said: FromApp): Promise<void> {
    const { db } = this.options.store;
    if (said.type === 'hello') return this.greet(connection, said);
    if (connection.me === null) return connection.close(LIVE_CLOSE.refused);
    switch (said.type) {
      case 'watch':
        return this.watchers.watch(db, connection, said.ids);
      case 'typing':
        return this.watchers.typing(db, connection, said.id);
      case 'beat':
        return connection.tell({ type: 'beat', position: connection.position });
    }
  }

  private async greet(
    connection: LiveConnection,
    { token, app, after }: Extract<FromApp, { type: 'hello' }>,
  ): Promise<void> {
    const { store, sessions, identityTables, feeds } = this.options;
    if (connection.me !== null) return connection.close(LIVE_CLOSE.refused);
    let me: Identity | null;
    let feed: CommunityFeed;
    let stamp: number;
    do {
      stamp = store.changes.stampOf(identityTables);
      me = await sessions.identify(store.db, token);
      if (me === null) return connection.close(LIVE_CLOSE.notSignedIn);
      feed = feeds.of(me.communityId);
      await feed.advance(store.db, after ?? undefined);
      if (connection.closed || this.stopped) return;
      // Whose token was taken back while the feed was read is not among those who are looked at for it yet.
    } while (stamp !== store.changes.stampOf(identityTables));

    // From here on nothing is awaited: between what is told now and what is told next there is no gap.
    this.unknown.delete(connection);
    connection.me = me;
    connection.app = app;
    this.makeRoom(me, app);
    this.join(me.communityId, connection);
    const missed = after === null ? null : feed.since(actorOf(me), after);
    const reset = missed === null;
    connection.position = feed.position;
    connection.tell({
      type: 'welcome',
      position: reset || after === null ? feed.position : after,
      reset,
      beatMs: this.beatMs,
    });
    if (missed && (missed.length > 0 || after !== feed.position))
      connection.tell({ type: 'items', items: missed, position: feed.position });
  }

  /** A newer connection of the same app takes the older one's place. */
  private makeRoom({ communityId, tokenHash }: Identity, app: string): void {
    const same = [...(this.members.get(communityId) ?? [])].filter(({ me }) => me?.tokenHash === tokenHash);
    const older = same.filter((other) => other.app === app);
    const others = same.filter((other) => other.app !== app);
    const tooMany = others.slice(0, Math.max(0, others.length + 1 - MOST_PER_SESSION));
    for (const connection of [...older, ...tooMany]) this.dismiss(connection, LIVE_CLOSE.replaced);
  }

  private join(communityId: string, connection: LiveConnection): void {
    const members = this.members.get(communityId);
    if (members) members.add(connection);
    else this.members.set(communityId, new Set([connection]));
  }

  private dismiss(connection: LiveConnection, code: number): void {
    connection.close(code);
    this.leave(connection);
  }

  private leave(connection: LiveConnection): void {
    connection.closed = true;
    this.unknown.delete(connection);
    this.watchers.forget(connection);
    const communityId = connection.me?.communityId;
    if (communityId === undefined) return;
    const members = this.members.get(communityId);
    members?.delete(connection);
    if (members?.size === 0) this.members.delete(communityId);
  }

  /** A community's log has grown. */
  private moved(communityId: string): void {
    if (!this.members.has(communityId)) return;
    const under = this.telling.get(communityId);
    if (under) {
      under.again = true;
      return;
    }
    const turn = { again: false };
    this.telling.set(communityId, turn);
    const tell = async () => {
      do {
        turn.again = false;
        await this.tellNews(communityId);
      } while (turn.again);
    };
    tell()
      .catch(this.options.onError)
      .finally(() => this.telling.delete(communityId));
  }

  private async tellNews(communityId: string): Promise<void> {
    const { store, feeds } = this.options;
    // Nobody is told anything by virtue of who they were a moment ago.
    await this.lookAtIdentities();
    const feed = feeds.of(communityId);
    await feed.advance(store.db);
    const members = this.members.get(communityId) ?? [];
    for (const connection of members) {
      const { me, position } = connection;
      if (me === null || position === feed.position) continue;
      const items = feed.since(actorOf(me), position);
      connection.position = feed.position;
      if (items === null) connection.tell({ type: 'reset' });
      if (items === null || items.length > 0)
        connection.tell({ type: 'items', items: items ?? [], position: feed.position });
    }
    await this.watchers.tellTurns(store.db, communityId, members);
  }

  /** What nobody tells of: connections that have died, tokens that were taken back, events that another process wrote. */
  private async look(): Promise<void> {
    const { store, elapsed } = this.options;
    const now = elapsed();
    for (const connection of this.everybody()) this.feelPulse(connection, now);
    const runOut = now - this.lookedAt >= RUN_OUT_LOOK_MS;
    if (runOut) this.lookedAt = now;
    await this.lookAtIdentities(runOut);
    const stamp = store.changes.stampOf(['event']);
    if (stamp === this.eventStamp) return;
    this.eventStamp = stamp;
    for (const communityId of this.members.keys()) this.moved(communityId);
  }

  private feelPulse(connection: LiveConnection, now: number): void {
    if (connection.me === null && now - connection.openedAt > HELLO_WITHIN_MS)
      this.dismiss(connection, LIVE_CLOSE.refused);
    if (connection.closed || now < connection.beatAt) return;
    if (!connection.alive) {
      // Half-open: nobody is there to read why.
      connection.cut();
      this.leave(connection);
      return;
    }
    connection.beatAt = now + this.beatMs;
    connection.ping();
    // A browser does not show its page the ping, and a page needs to know that the line is good.
    if (connection.me) connection.tell({ type: 'beat', position: connection.position });
  }

  /** Cuts those whose token is nobody's any more, and sends those to read anew who have become somebody else. */
  private async lookAtIdentities(always = false): Promise<void> {
    const { store, sessions, identityTables, onError } = this.options;
    const stamp = store.changes.stampOf(identityTables);
    if (!always && stamp === this.identityStamp) return;
    this.identityStamp = stamp;
    for (const [communityId, members] of [...this.members]) {
      const hashes = [...new Set([...members].flatMap(({ me }) => me?.tokenHash ?? []))];
      let holders: Map<string, Identity>;
      try {
        holders = await sessions.holders(store.db, communityId, hashes);
      } catch (error) {
        // Asked again at the next look: nobody is cut because the store could not be read.
        this.identityStamp = Number.NaN;
        return onError(error);
      }
      const asked = new Set(hashes);
      for (const connection of [...members]) {
        const { me } = connection;
        // Whoever has come while it was asked was asked by themself.
        if (me === null || !asked.has(me.tokenHash)) continue;
        const now = holders.get(me.tokenHash);
        if (now === undefined) this.dismiss(connection, LIVE_CLOSE.notSignedIn);
        else if (!isSame(me, now)) {
          connection.me = now;
          connection.tell({ type: 'reset' });
        }
      }
    }
  }
}

function isSame(one: Identity, other: Identity): boolean {
  return (
    one.role === other.role &&
    one.departmentId === other.departmentId &&
    one.roomIds.join() === other.roomIds.join()
  );
}
