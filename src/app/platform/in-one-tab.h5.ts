/** A tab that the browser has put to sleep keeps its place: nobody waits for it longer than this. */
const LONGEST_WAIT_MS = 30_000;

/**
 * Carries something out in one tab of this browser at a time; others wait for their turn. Browsers offer that to secure
 * pages only, and no tab waits for ever: what must not be done twice has to see to that itself.
 *
 * @param name of what is done in one tab at a time
 */
export async function inOneTab(name: string, work: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return work();
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), LONGEST_WAIT_MS);
  let begun = false;
  try {
    await navigator.locks.request(name, { signal: patience.signal }, () => {
      begun = true;
      clearTimeout(timer);
      return work();
    });
  } catch (error) {
    if (begun) throw error;
    await work();
  } finally {
    clearTimeout(timer);
  }
}
