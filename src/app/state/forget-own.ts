import { forget, recall } from '../platform/storage';

/** Forgets what this tab has kept under a key. What another tab has kept there since is not its own to forget. */
export function forgetOwn(key: string, own: unknown): void {
  if (JSON.stringify(recall(key)) === JSON.stringify(own)) forget(key);
}
