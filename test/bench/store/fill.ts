import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { PURPOSES } from '../../../src/domain/privacy';
import type { ServiceRequest } from '../../../src/domain/service-request';
import { DAY, HOUR, MINUTE } from '../../../src/domain/time';
import { GENESIS } from '../../../src/server/events/chain';
import { type ChainHead, link } from '../../../src/server/events/event-log';
import { keepConsents } from '../../../src/server/privacy/consents';
import { Keyring } from '../../../src/server/security/keyring';
import { rowOf } from '../../../src/server/service-requests/projection';
import { Sessions } from '../../../src/server/sign-in/sessions';
import { newId } from '../../../src/server/store/ids';
import { openSqlite } from '../../../src/server/store/sqlite';
import { dropIndexes, type Put, putInto } from './bulk';
import { type Happened, type Histories, type History, tellHistories } from './histories';
import { type People, settle } from './people';
import { retold } from './retold';

export interface Filling {
  readonly dataDir: string;
  readonly communities: number;
  /** In all communities together. */
  readonly requests: number;
  /** What the server derives its keys from: the sessions are sealed with it. */
  readonly secret: string;
  readonly now: number;
}

/** One community, as the load needs it. */
export interface Town {
  readonly id: string;
  readonly deskTokens: readonly string[];
  /** Of a resident whose own list is longer than a page. */
  readonly busyResidentToken: string;
  readonly residentTokens: readonly string[];
  /** Some of its requests, old and new. */
  readonly requestIds: readonly string[];
}

/** What a community closes in a day. */
const CLOSED_IN_A_DAY = 10;
/** A page of a list, which the busy resident fills from the beginning. */
const PAGE = 20;
/** How many of its requests a community tells the load. */
const SAMPLE = 100;
const RESIDENTS_SIGNED_IN = 10;
/**
 * So many of the last requests of each community enter the indexes one by one. One made in one go has full pages, and each of the
 * first rows after that splits some: no store that is lived in looks like that.
 */
const LIVED_WITH_INDEXES = 200;
/** A kept answer is as long as the story of a request that was just filed. */
const KEPT_ANSWER = JSON.stringify({ told: '您好，您的报修已经收到，请稍候，谢谢。'.repeat(60) });

/**
 * Fills a new store with requests of many communities, as it would be had they all been filed and worked on one after the
 * other: the same rows in the same order, with their chains, their projections and what the outbox has done.
 *
 * The histories are those of the real flow; each is told again for other people at another time. Each community has the
 * same number of requests open, however many it has closed: what is open depends on how many people work there.
 */
export async function fillStore({ dataDir, communities, requests, secret, now }: Filling): Promise<Town[]> {
  const file = join(dataDir, 'three-windows.sqlite');
  const histories = await tellHistories();
  const store = await openSqlite(file);
  const sessions = new Sessions({
    keyring: new Keyring(secret),
    days: 30,
    now: () => now,
    changes: store.changes,
  });
  const towns: Growing[] = [];
  for (let number = 1; number <= communities; number += 1) {
    towns.push(
      await store.write(async (tx) => {
        const people = await settle(tx, number, now - 600 * DAY);
        const signIn = async ({ personId }: { personId: string }) =>
          (await sessions.begin(tx, people.communityId, personId, now)).token;
        const deskTokens: string[] = [];
        for (const person of people.desk) deskTokens.push(await signIn(person));
        const residentTokens: string[] = [];
        for (const person of people.residents.slice(0, RESIDENTS_SIGNED_IN)) {
          await keepConsents(tx, { communityId: people.communityId, ...person }, PURPOSES, now);
          residentTokens.push(await signIn(person));
        }
        return growing(people, deskTokens, residentTokens);
      }),
    );
  }
  await store.close();

  const database = new SQLite(file);
  // Nothing is lost when a bench breaks off while it fills its store. Without this mode SQLite keeps its log all the same.
  database.unsafeMode();
  database.pragma('journal_mode = OFF');
  database.pragma('synchronous = OFF');
  database.pragma('cache_size = -262144');
  database.exec('begin');
  new Filler(database, histories, now).fill(towns, requests);
  database.exec('commit');
  database.pragma('journal_mode = WAL');
  database.close();
  onDisk(file);
  return towns.map(({ people, deskTokens, residentTokens, requestIds }) => ({
    id: people.communityId,
    deskTokens,
    busyResidentToken: residentTokens[0] ?? '',
    residentTokens,
    requestIds,
  }));
}

/** Gigabytes that the system still has to write down would keep the disk from those who are measured next. */
function onDisk(file: string): void {
  const descriptor = openSync(file, 'r+');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

/** A request whose history has been told up to some step. */
interface UnderWay {
  readonly id: string;
  readonly history: History;
  readonly serial: number;
  readonly shift: number;
  readonly ids: ReadonlyMap<string, string>;
  told: number;
  version: number;
  head: string;
}

/** A community while its store is filled. */
interface Growing {
  readonly people: People;
  readonly deskTokens: readonly string[];
  readonly residentTokens: readonly string[];
  readonly requestIds: string[];
  readonly underWay: UnderWay[];
  chain: ChainHead;
  serial: number;
}

function growing(people: People, deskTokens: readonly string[], residentTokens: readonly string[]): Growing {
  return {
    people,
    deskTokens,
    residentTokens,
    requestIds: [],
    underWay: [],
    chain: { position: 0, hash: GENESIS },
    serial: 0,
  };
}

class Filler {
  private readonly puts = new Map<string, Put<object>>();

  constructor(
    private readonly database: SQLite.Database,
    private readonly histories: Histories,
    private readonly now: number,
  ) {}

  fill(towns: readonly Growing[], requests: number): void {
    const { closed, open } = this.histories;
    const closedInEach = Math.floor(requests / towns.length) - open.length;
    if (closedInEach < PAGE) throw new RangeError('too few requests for so many communities');
    const apart = DAY / CLOSED_IN_A_DAY;
    const makeIndexes = dropIndexes(this.database, ['event', 'service_request', 'outbox', 'idempotency_key']);
    const firstAt = this.now - 12 * HOUR - closedInEach * apart;
    // Communities take turns, and the requests of each overlap, so that what belongs together lies apart as in real life.
    for (let round = 0; round < closedInEach; round += 1) {
      if (round === Math.max(0, closedInEach - LIVED_WITH_INDEXES)) makeIndexes();
      for (const [place, town] of towns.entries()) {
        const history = pick(closed, round + place);
        this.begin(town, history, firstAt + (round + place / towns.length) * apart);
        this.goOn(town);
      }
    }
    for (const town of towns) while (town.underWay.length > 0) this.goOn(town);
    for (const [place, history] of open.entries()) {
      for (const town of towns) {
        this.begin(town, history, this.now - 150 * MINUTE + place * MINUTE);
        while (town.underWay.length > 0) this.goOn(town);
      }
    }
    const stand = this.database.prepare(
      'update community set last_serial = ?, chain_length = ?, chain_head = ? where id = ?',
    );
    for (const { people, serial, chain } of towns)
      stand.run(serial, chain.position, chain.hash, people.communityId);
  }

  private begin(town: Growing, history: History, at: number): void {
    const id = newId();
    const serial = town.serial + 1;
    town.serial = serial;
    const [begun] = history.steps[0]?.events ?? [];
    if (!begun) throw new Error('a history without a beginning');
    town.underWay.push({
      id,
      history,
      serial,
      shift: Math.round(at) - begun.at,
      ids: casting(this.histories.people, town.people, history, id, serial),
      told: 0,
      version: 0,
      head: GENESIS,
    });
    if (serial <= SAMPLE / 2) town.requestIds.push(id);
    else if (town.requestIds.length < SAMPLE || serial % 7 === 0)
      town.requestIds[SAMPLE / 2 + (serial % (SAMPLE / 2))] = id;
  }

  /** Tells the next step of every request that is under way. */
  private goOn(town: Growing): void {
    const going = town.underWay.splice(0);
    for (const request of going) {
      const step = request.history.steps[request.told];
      if (step) this.tell(town, request, step);
      if (request.told < request.history.steps.length) town.underWay.push(request);
      else this.finish(request);
    }
  }

  private tell(town: Growing, request: UnderWay, { events, promises }: Happened): void {
    const { id, ids, shift } = request;
    const { communityId } = town.people;
    const linked = link(
      { communityId, streamId: id, version: request.version, head: request.head },
      town.chain,
      events.map((event) => retold(event, ids, shift)),
    );
    for (const row of linked.rows) this.put('event', row);
    for (const promise of promises) {
      const dueAt = promise.dueAt + shift;
      this.put('outbox', {
        community_id: communityId,
        id: promise.id
          .replace(request.history.state.id, id)
          .replace(/\d+$/, (instant) => String(Number(instant) + shift)),
        topic: promise.topic,
        payload: JSON.stringify(retold(promise.payload, ids, shift)),
        due_at: dueAt,
        attempts: 0,
        done_at: dueAt <= this.now ? dueAt : null,
        last_error: null,
      });
    }
    request.told += 1;
    request.version += events.length;
    request.head = linked.head;
    town.chain = linked.chain;
  }

  private finish({ history, ids, shift, serial, head }: UnderWay): void {
    const state: ServiceRequest = retold(history.state, ids, shift);
    const updatedAt = history.endedAt + shift;
    this.put('service_request', rowOf({ state, serial, headHash: head, updatedAt }));
    if (updatedAt < this.now - 7 * DAY) return;
    this.put('idempotency_key', {
      community_id: state.communityId,
      person_id: state.requesterId,
      key: randomUUID(),
      request_hash: head,
      response: KEPT_ANSWER,
      created_at: state.receivedAt,
    });
  }

  private put(table: string, row: object): void {
    let put = this.puts.get(table);
    if (!put) {
      put = putInto(this.database, table, row);
      this.puts.set(table, put);
    }
    put(row);
  }
}

/** Who stands for whom when a history is told again: another request, resident and technician each time. */
function casting(
  from: People,
  to: People,
  { state }: History,
  id: string,
  serial: number,
): ReadonlyMap<string, string> {
  const busy = serial <= PAGE || serial % 50 === 0;
  const [fromResident] = from.residents;
  const toResident = busy ? to.residents[0] : pick(to.residents, serial);
  const ids = new Map([
    [from.communityId, to.communityId],
    [state.id, id],
    [fromResident?.personId ?? '', toResident?.personId ?? ''],
    [fromResident?.roomIds[0] ?? '', toResident?.roomIds[0] ?? ''],
    [from.technicians[0]?.personId ?? '', pick(to.technicians, serial).personId],
    [from.departments.works, to.departments.works],
  ]);
  for (const [index, { personId }] of from.desk.entries()) ids.set(personId, to.desk[index]?.personId ?? '');
  return ids;
}

function pick<T>(from: readonly T[], number: number): T {
  return from[number % from.length] as T;
}
