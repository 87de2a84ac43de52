/** One WebSocket, as both platforms have it. */
export interface Socket {
  send(text: string): void;
  close(): void;
}

export interface SocketEvents {
  readonly opened: () => void;
  readonly heard: (text: string) => void;
  /** Comes once, also when it could not be opened. @param code of RFC 6455, or of the server's own; 1006 when nobody said why */
  readonly closed: (code: number) => void;
}

/** The address of a WebSocket by that of the server: `https://…` is `wss://…`. */
export function socketAddress(address: string): string {
  return address.replace(/^http/, 'ws');
}
