/**
 * Has the browser keep the pages of the gate, so that they open anew without a network. Only secure pages may, and a
 * browser that does not needs the network for that, as before.
 */
export async function keepForReload(): Promise<void> {
  await navigator.serviceWorker?.register('/gate-worker.js', { scope: '/gate/' }).catch(() => undefined);
}
