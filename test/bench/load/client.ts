import { randomUUID } from 'node:crypto';
import { Client, type Dispatcher } from 'undici';
import type { Outcome, Plan, Sendable } from './plan';

/**
 * The process that makes the load, so that making it takes nothing from the server's time: carries out one plan after the
 * other and tells how each went.
 */
process.on('message', (plan: Plan) => {
  new Load(plan).run().then(
    (outcome) => process.send?.(outcome),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));

interface Tally {
  answers: number;
  refused: number;
  readonly latencies: number[];
}

const MICROSECONDS = 1_000;
/** Milliseconds between two looks at what is to be sent, where the rate is given. */
const TICK = 1;

class Load {
  private readonly connections: Client[];
  private readonly tallies = new Map<string, Tally>();
  private readonly idle: Client[] = [];
  private readonly late: number[] = [];
  private next = 0;
  private measureFrom = Number.POSITIVE_INFINITY;
  private over = false;

  constructor(private readonly plan: Plan) {
    this.connections = Array.from(
      { length: plan.connections },
      () => new Client(plan.url, { pipelining: 1, keepAliveTimeout: 60_000 }),
    );
  }

  async run(): Promise<Outcome> {
    const { warmUpMs, ms, perSecond } = this.plan;
    if (perSecond === undefined) for (const connection of this.connections) this.goOnWith(connection);
    else this.paceWith(perSecond);
    await pause(warmUpMs);
    this.measureFrom = performance.now();
    const cpu = process.cpuUsage();
    await pause(ms);
    this.over = true;
    const seconds = (performance.now() - this.measureFrom) / 1_000;
    const { user, system } = process.cpuUsage(cpu);
    await Promise.all(this.connections.map((connection) => connection.close()));
    const byName: Record<string, Tally> = {};
    for (const [name, tally] of this.tallies) {
      tally.latencies.sort((one, other) => one - other);
      byName[name] = tally;
    }
    return { seconds, byName, clientLoad: (user + system) / 1e6 / seconds };
  }

  /** Each connection sends as soon as it has been answered. */
  private goOnWith(connection: Client): void {
    if (!this.over) this.send(connection, performance.now(), () => this.goOnWith(connection));
  }

  /** Calls fall due at a steady rate, and wait for a connection where none is free. */
  private paceWith(perSecond: number): void {
    this.idle.push(...this.connections);
    const apart = 1_000 / perSecond;
    let due = performance.now();
    const serve = () => {
      for (let connection = this.idle.pop(); connection; connection = this.idle.pop()) {
        const since = this.late.shift();
        if (since === undefined) return void this.idle.push(connection);
        const free = connection;
        this.send(free, since, () => {
          this.idle.push(free);
          serve();
        });
      }
    };
    const tick = () => {
      if (this.over) return;
      for (const now = performance.now(); due <= now; due += apart) this.late.push(due);
      serve();
      setTimeout(tick, TICK);
    };
    tick();
  }

  private send(connection: Client, since: number, done: () => void): void {
    const call = this.plan.calls[this.next++ % this.plan.calls.length] as Sendable;
    const { method, path, body } = call;
    const headers = call.keyed ? { ...call.headers, 'idempotency-key': randomUUID() } : call.headers;
    let status = 0;
    const handler: Dispatcher.DispatchHandlers = {
      onConnect() {},
      onHeaders(statusCode) {
        status = statusCode;
        return true;
      },
      onData: () => true,
      onComplete: () => {
        this.count(call.name, status, since);
        done();
      },
      onError: () => {
        this.count(call.name, 0, since);
        if (!this.over) setTimeout(done, 100);
      },
    };
    connection.dispatch({ path, method, headers, ...(body === undefined ? {} : { body }) }, handler);
  }

  private count(name: string, status: number, since: number): void {
    const now = performance.now();
    if (this.over || now < this.measureFrom) return;
    let tally = this.tallies.get(name);
    if (!tally) {
      tally = { answers: 0, refused: 0, latencies: [] };
      this.tallies.set(name, tally);
    }
    tally.answers += 1;
    if (status < 200 || status > 299) tally.refused += 1;
    tally.latencies.push(Math.round((now - since) * MICROSECONDS));
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
