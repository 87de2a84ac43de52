import WebSocket from 'ws';
import { type FromApp, type FromServer, LIVE_PATH } from '../../src/contract/live';

/** One app on a connection of its own, as far as it is measured. */
export class App {
  position: number | null = null;
  private socket: WebSocket | null = null;
  private onItems: (ids: readonly (string | null)[]) => void = () => undefined;

  constructor(
    private readonly url: string,
    private readonly token: string,
    private readonly name: string,
  ) {}

  /** Connects and waits until it is greeted. @returns how long that took, in milliseconds */
  connect(): Promise<number> {
    const began = performance.now();
    const socket = new WebSocket(new URL(LIVE_PATH, this.url.replace('http', 'ws')));
    this.socket = socket;
    return new Promise((resolve, reject) => {
      socket.on('open', () => {
        const hello: FromApp = { type: 'hello', token: this.token, app: this.name, after: this.position };
        socket.send(JSON.stringify(hello));
      });
      socket.on('message', (data) => {
        const message = JSON.parse(data.toString()) as FromServer;
        if (message.type === 'welcome') {
          this.position = message.position;
          resolve(performance.now() - began);
        }
        if (message.type !== 'items') return;
        this.position = message.position;
        this.onItems(message.items.map(({ id }) => id));
      });
      socket.on('close', (code) => reject(new Error(`closed with ${code}`)));
      socket.on('error', reject);
    });
  }

  /** Waits for the next word of this thing. */
  hears(id: string): Promise<number> {
    return new Promise((resolve) => {
      this.onItems = (ids) => {
        if (ids.includes(id)) resolve(performance.now());
      };
    });
  }

  cut(): void {
    this.socket?.terminate();
  }
}

/** Does something with each, so many at a time. */
export async function inSteps<T>(
  all: readonly T[],
  atOnce: number,
  work: (one: T) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < all.length; from += atOnce)
    await Promise.all(all.slice(from, from + atOnce).map(work));
}
