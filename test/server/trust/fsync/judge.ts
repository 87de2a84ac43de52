import { dirname } from 'node:path';

/** What a trace of the server's system calls says of the writes that it acknowledged. */
export interface Verdict {
  /** Writes that were answered with 2xx. */
  readonly acknowledged: number;
  /** How often the store's log was synced meanwhile: one sync may serve many writes. */
  readonly syncs: number;
  /** One sentence for each answer that left too early. */
  readonly tooEarly: readonly string[];
}

/** The system calls that have to be traced. */
export const CALLS = ['read', 'write', 'writev', 'pwrite64', 'pwritev', 'fsync', 'fdatasync', 'rename'];

interface Asked {
  readonly what: string;
  /** Syncs of the log before it arrived. */
  readonly syncs: number;
}

/**
 * Reads a trace of `strace -f -y`, in the order in which things happened, and holds every answer 2xx to a write against the disk: since
 * it was asked the store's log must have been synced, nothing that was written to the log may wait for a sync, and for a photo
 * neither its files nor their names.
 */
export function judge(lines: Iterable<string>, dataDir: string): Verdict {
  const trace = new Trace(dataDir);
  const begun = new Map<string, string>();
  for (const line of lines) {
    const [, pid = '', call = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    const [unfinished] = call.split(' <unfinished ...>');
    const [, rest] = /^<\.\.\. \w+ resumed>(.*)$/.exec(call) ?? [];
    if (rest !== undefined) trace.ends((begun.get(pid) ?? '') + rest);
    else if (unfinished !== undefined && unfinished !== call) {
      begun.set(pid, unfinished);
      trace.begins(unfinished);
    } else {
      trace.begins(call);
      trace.ends(call);
    }
  }
  return trace;
}

class Trace implements Verdict {
  acknowledged = 0;
  syncs = 0;
  readonly tooEarly: string[] = [];
  /** Files whose bytes, and folders whose names, may not be on the disk yet. */
  private readonly unsynced = new Set<string>();
  /** What was asked, by the connection. */
  private readonly asked = new Map<string, Asked>();

  constructor(private readonly dataDir: string) {}

  /** What leaves, leaves at the beginning of its call; what is written may be torn from then on. */
  begins(call: string): void {
    const { name, target, rest } = partsOf(call);
    if (!name.includes('write')) return;
    if (target.startsWith('socket:')) {
      if (/"HTTP\/1\.1 2\d\d /.test(rest)) this.answers(target);
    } else this.touch(target);
  }

  /** What is synced, renamed or has arrived is so at the end of its call. */
  ends(call: string): void {
    const { name, target, rest } = partsOf(call);
    if (name.includes('write') && !target.startsWith('socket:')) this.touch(target);
    if (name === 'read' && target.startsWith('socket:')) {
      const [, what] = /^, "((?:POST|PUT|DELETE) \/api\/\S+) HTTP/.exec(rest) ?? [];
      if (what) this.asked.set(target, { what, syncs: this.syncs });
    }
    if (/^f(data)?sync$/.test(name) && / = 0$/.test(rest)) {
      this.unsynced.delete(target);
      if (this.isLog(target)) this.syncs += 1;
    }
    if (name === 'rename') {
      const [, from = '', to = ''] = /^rename\("([^"]+)", "([^"]+)"/.exec(call) ?? [];
      if (this.unsynced.delete(from)) this.touch(to);
      this.touch(dirname(to));
    }
  }

  private answers(connection: string): void {
    const asked = this.asked.get(connection);
    if (!asked) return;
    this.asked.delete(connection);
    this.acknowledged += 1;
    const waiting = [...this.unsynced].filter(
      (path) => this.isLog(path) || asked.what.startsWith('POST /api/photos'),
    );
    if (this.syncs === asked.syncs) this.tooEarly.push(`${asked.what}: no sync since it was asked`);
    if (waiting.length > 0) this.tooEarly.push(`${asked.what}: not synced yet: ${waiting.join(', ')}`);
  }

  /** The store itself is written behind its log, which keeps what is not there yet; its index is made anew after a crash. */
  private touch(path: string): void {
    if (this.isLog(path) || path.startsWith(`${this.dataDir}/photos`)) this.unsynced.add(path);
  }

  private isLog(path: string): boolean {
    return path === `${this.dataDir}/three-windows.sqlite-wal`;
  }
}

/** `fsync(20</path>) = 0` as its name, what its descriptor stands for, and what follows. */
function partsOf(call: string): { name: string; target: string; rest: string } {
  const [, name = '', target = '', rest = ''] = /^(\w+)\((?:\d+<([^>]*)>)?(.*)$/s.exec(call) ?? [];
  return { name, target, rest };
}
