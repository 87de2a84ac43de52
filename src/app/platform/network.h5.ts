/**
 * Calls `listener` whenever the network comes or goes. Taro asks `navigator.connection`, which not every browser has.
 *
 * @returns how to stop
 */
export function watchNetwork(listener: (online: boolean) => void): () => void {
  const came = () => listener(true);
  const went = () => listener(false);
  window.addEventListener('online', came);
  window.addEventListener('offline', went);
  return () => {
    window.removeEventListener('online', came);
    window.removeEventListener('offline', went);
  };
}
