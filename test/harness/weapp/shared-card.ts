import type { PageInstance } from './page-stack';

/** What WeChat puts on a card. */
export interface SharedCard {
  readonly title: string;
  /** Where it leads, with its parameters. */
  readonly path: string;
  readonly imageUrl?: string;
}

/** WeChat waits so long for a promised card, and then takes what was said at once. */
const WAITS_MS = 3_000;

/** Shares a page, as its `button` with `open-type="share"` does. @throws Error for a page that cannot be shared */
export async function shareCard(instance: PageInstance): Promise<SharedCard> {
  const make = instance.onShareAppMessage;
  if (typeof make !== 'function') throw new Error('the page has no onShareAppMessage');
  const said = make.call(instance, { from: 'button' }) as SharedCard & { promise?: Promise<SharedCard> };
  const { promise, ...atOnce } = said;
  if (!promise) return atOnce;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<SharedCard>((resolve) => {
    timer = setTimeout(() => resolve(atOnce), WAITS_MS);
  });
  const card = await Promise.race([promise.catch(() => atOnce), tooLate]);
  clearTimeout(timer);
  return card;
}
