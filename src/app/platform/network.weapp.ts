import Taro from '@tarojs/taro';

/**
 * Calls `listener` whenever the network comes or goes.
 *
 * @returns how to stop
 */
export function watchNetwork(listener: (online: boolean) => void): () => void {
  const onChange = ({ isConnected }: { isConnected: boolean }) => listener(isConnected);
  Taro.onNetworkStatusChange(onChange);
  return () => Taro.offNetworkStatusChange(onChange);
}
