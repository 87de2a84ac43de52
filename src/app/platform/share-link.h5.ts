import type { Sent, SharedCard } from './shared-card';

export type { Sent } from './shared-card';

/** A browser has no cards: its own button sends the link. */
export function useShareCard(_make: () => Promise<SharedCard | null>, _title: string | undefined): void {}

/** Sends a page's full address on: by the device's own sharing, or else to the clipboard. */
export async function sendLink({ title, text, path }: SharedCard): Promise<{ how: Sent; link: string }> {
  const link = `${window.location.origin}${path}`;
  if (navigator.share) {
    try {
      await navigator.share({ title, text, url: link });
      return { how: 'shared', link };
    } catch {
      // Changed their mind, or the browser takes too long a wait for no press of theirs: then the clipboard.
    }
  }
  try {
    await navigator.clipboard.writeText(`${title}\n${text}\n${link}`);
    return { how: 'copied', link };
  } catch {
    return { how: 'shown', link };
  }
}
