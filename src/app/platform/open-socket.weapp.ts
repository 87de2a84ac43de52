import Taro from '@tarojs/taro';
import { type Socket, type SocketEvents, socketAddress } from './socket';

/** See open-socket.h5.ts. */
export function openSocket(address: string, events: SocketEvents): Socket {
  let task: Taro.SocketTask | undefined;
  let over = false;
  const end = (code: number) => {
    if (over) return;
    over = true;
    events.closed(code);
  };
  Taro.connectSocket({ url: socketAddress(address) }).then(
    (opened) => {
      task = opened;
      if (over) return task.close({});
      task.onOpen(() => events.opened());
      task.onMessage(({ data }) => events.heard(String(data)));
      task.onClose((closed?: { code?: number }) => end(closed?.code ?? 1006));
      // WeChat tells of a failure and then of nothing more.
      task.onError(() => end(1006));
    },
    () => end(1006),
  );
  return {
    send: (data) => void (!over && task?.send({ data, fail: () => {} })),
    close() {
      task?.close({});
      over = true;
    },
  };
}
