import { isOffline } from '../../api/api-error';
import { call } from '../../api/transport';
import { inOneTab } from '../../platform/in-one-tab';
import { readingOf, trueTime } from './clock';
import { deviceTime } from './device-time';
import { changeGateMemory, gateMemory } from './gate-memory';
import { usesAfter } from './knowledge';
import { batchOf, settle, usesIn } from './queue';

let underWay: Promise<void> | null = null;

/** Fetches the newest bundle and tells the server what happened without it. Never twice at a time, nor in two tabs. */
export function upkeep(): Promise<void> {
  underWay ??= inOneTab('gate-upkeep', fetchThenTell).finally(() => {
    underWay = null;
  });
  return underWay;
}

/** The same, begun after now: what is under way may have been answered before the network went. */
export async function upkeepAnew(): Promise<void> {
  await underWay?.catch(() => undefined);
  await upkeep();
}

async function fetchThenTell(): Promise<void> {
  try {
    if ((await tellEntries()) || gateMemory().gate !== null) await fetchBundle();
    changeGateMemory(() => ({ online: true }));
  } catch (error) {
    // A refusal is an answer, too: the network is there.
    changeGateMemory(() => ({ online: !isOffline(error) }));
    if (!isOffline(error)) throw error;
  }
}

async function fetchBundle(): Promise<void> {
  const { gate } = gateMemory();
  if (gate === null) return;
  const asked = deviceTime();
  const bundle = await call('getGateBundle', { query: { gate } });
  const kept = { bundle, reading: readingOf(bundle.at, asked, deviceTime()) };
  changeGateMemory(({ uses }) => ({ kept, uses: usesAfter(uses, bundle) }));
}

/** @returns whether there was something to tell */
async function tellEntries(): Promise<boolean> {
  let told = false;
  for (;;) {
    const { queue, gate, kept } = gateMemory();
    const sent = batchOf(queue, trueTime(kept?.reading ?? null, deviceTime()));
    if (gate === null || sent.length === 0) return told;
    const { results, now } = await call('mergeOfflineEntries', { body: { gate, entries: [...sent] } });
    const named = new Set(results.map(({ entryId }) => entryId));
    changeGateMemory((before) => {
      const after = settle(before.queue, sent, results);
      const gone = before.queue.filter((entry) => !after.includes(entry));
      const uses = usesIn(gone).map((use) => ({ ...use, at: now }));
      return { queue: after, uses: [...before.uses, ...uses] };
    });
    // An answer that names none of them would be asked for again and again.
    if (!sent.some(({ entryId }) => named.has(entryId))) return told;
    told = true;
  }
}
