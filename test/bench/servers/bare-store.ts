import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { putInto } from '../store/bulk';

/** What our lists show of a request, as one flat row: so a page of either server says as much. */
export interface BareRow {
  community_id: string;
  id: string;
  serial: number;
  version: number;
  kind: string;
  urgency: string;
  channel: string;
  status: string;
  close_reason: string | null;
  matter: string;
  place: string | null;
  room_label: string | null;
  requester_id: string;
  requester_name: string;
  requester_address: string;
  received_at: number;
  updated_at: number;
  waiting_since: number | null;
  waiting_ms: number;
  clock_running: number;
  promise_kind: string | null;
  promise_due_at: number | null;
  promise_certain: number | null;
  promise_overdue: number | null;
  next_what: string;
  next_who: string;
  next_due_at: number | null;
  next_certain: number | null;
  taken_by_id: string | null;
  taken_by_name: string | null;
  department_name: string | null;
  technician_id: string | null;
  technician_name: string | null;
  round: number;
  returns: number;
  urges: number;
  escalated: number;
  rated: number;
  tries: number;
}

/** Opens the yardstick's store: write-ahead log, an fsync for every commit, as ours. */
export function openBareStore(dataDir: string): SQLite.Database {
  const database = new SQLite(join(dataDir, 'bare.sqlite'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(`create table if not exists request (${columns()}, primary key (community_id, id))`);
  database.exec('create index if not exists request_by_update on request (community_id, updated_at, id)');
  return database;
}

function columns(): string {
  return Object.entries(bareRow({ community_id: '', serial: 0, matter: '', at: 0 }))
    .map(
      ([name, value]) => `${name} ${typeof value === 'number' || name.endsWith('_at') ? 'bigint' : 'text'}`,
    )
    .join(', ');
}

interface Filed {
  readonly community_id: string;
  readonly serial: number;
  readonly matter: string;
  readonly at: number;
}

/** A request as it is when it was just filed. */
export function bareRow({ community_id, serial, matter, at }: Filed): BareRow {
  return {
    community_id,
    id: randomUUID(),
    serial,
    version: 2,
    kind: 'repair',
    urgency: 'routine',
    channel: 'app',
    status: 'received',
    close_reason: null,
    matter,
    place: '厨房',
    room_label: '1 栋 101',
    requester_id: randomUUID(),
    requester_name: '李娟',
    requester_address: '李女士',
    received_at: at,
    updated_at: at,
    waiting_since: at,
    waiting_ms: 0,
    clock_running: 1,
    promise_kind: 'firstAnswer',
    promise_due_at: at + 60_000,
    promise_certain: 1,
    promise_overdue: 0,
    next_what: 'answer',
    next_who: 'desk',
    next_due_at: at + 60_000,
    next_certain: 1,
    taken_by_id: null,
    taken_by_name: null,
    department_name: null,
    technician_id: null,
    technician_name: null,
    round: 1,
    returns: 0,
    urges: 0,
    escalated: 0,
    rated: 0,
    tries: 0,
  };
}

/** Fills a new store of the yardstick with as many requests as ours has. */
export function fillBareStore(
  dataDir: string,
  { communityIds, requests, now }: { communityIds: readonly string[]; requests: number; now: number },
): void {
  const database = openBareStore(dataDir);
  const rowAt = (index: number): BareRow => ({
    ...bareRow({
      community_id: communityIds[index % communityIds.length] ?? '',
      serial: Math.floor(index / communityIds.length) + 1,
      matter: '厨房水槽下面漏水，已经关了总阀，麻烦尽快派师傅来看看',
      at: now - (requests - index) * 1_000,
    }),
    status: 'closed',
    close_reason: 'satisfied',
    taken_by_id: randomUUID(),
    taken_by_name: '陈晓琳',
    department_name: '工程部',
    technician_id: randomUUID(),
    technician_name: '张建国1',
  });
  const put = putInto(database, 'request', rowAt(0));
  database.exec('begin');
  for (let index = 0; index < requests; index += 1) put(rowAt(index));
  database.exec('commit');
  database.close();
}
