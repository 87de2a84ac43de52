import { type Socket, type SocketEvents, socketAddress } from './socket';

/** Opens a WebSocket. @param address full, or a path on the page's own server */
export function openSocket(address: string, events: SocketEvents): Socket {
  const socket = new WebSocket(socketAddress(new URL(address, window.location.href).href));
  socket.onopen = events.opened;
  socket.onmessage = ({ data }) => events.heard(String(data));
  socket.onclose = ({ code }) => events.closed(code);
  return {
    send: (text) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(text);
    },
    close: () => socket.close(),
  };
}
