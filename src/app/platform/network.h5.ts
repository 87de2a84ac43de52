/**
 * Calls `listener` whenever the network comes or goes. By the browser's own events: Taro asks `navigator.connection`, which
 * Safari and Firefox do not have, and which says nothing when the network comes back.
 *
 * @returns how to stop
 */
export function watchNetwork(listener: (online: boolean) => void): () => void {
  const onChange = () => listener(navigator.onLine);
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onChange);
  return () => {
    window.removeEventListener('online', onChange);
    window.removeEventListener('offline', onChange);
  };
}
