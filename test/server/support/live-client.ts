import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import WebSocket from 'ws';
import { type FeedItem, type FromApp, type FromServer, LIVE_PATH } from '../../../src/contract/live';

/** One connection as an app has it, on a real socket. */
export class LiveClient {
  readonly heard: FromServer[] = [];
  /** With which code it ended, and when; null while it is open. */
  closed: { readonly code: number; readonly at: number } | null = null;
  private readonly socket: WebSocket;
  private readonly waiting = new Set<() => void>();

  constructor(url: string, answersPings = true) {
    this.socket = new WebSocket(new URL(LIVE_PATH, url.replace('http', 'ws')), { autoPong: answersPings });
    this.socket.on('message', (data) => {
      this.heard.push(JSON.parse(data.toString()) as FromServer);
      this.look();
    });
    this.socket.on('close', (code) => {
      this.closed = { code, at: performance.now() };
      this.look();
    });
    this.socket.on('error', () => undefined);
  }

  /** Connects and says who it is. */
  static async hello(
    url: string,
    token: string | null,
    after: number | null = null,
    app: string = randomUUID(),
  ): Promise<LiveClient> {
    const client = new LiveClient(url);
    await client.opened();
    client.say({ type: 'hello', token: token ?? '', app, after });
    return client;
  }

  async opened(): Promise<void> {
    await this.until(() => this.socket.readyState !== WebSocket.CONNECTING || this.closed !== null);
  }

  say(message: FromApp): void {
    this.sayText(JSON.stringify(message));
  }

  sayText(text: string): void {
    this.socket.send(text);
  }

  /** What was heard of this kind, in order. */
  all<T extends FromServer['type']>(type: T): Extract<FromServer, { type: T }>[] {
    return this.heard.filter((message): message is Extract<FromServer, { type: T }> => message.type === type);
  }

  get items(): FeedItem[] {
    return this.all('items').flatMap(({ items }) => items);
  }

  /** Up to where it knows of everything; null before it was welcomed. */
  get position(): number | null {
    const told = this.heard.flatMap((message) => ('position' in message ? [message.position] : []));
    return told[told.length - 1] ?? null;
  }

  /** Waits until it is so. @throws Error with what was heard instead */
  async until(check: () => boolean, ms = 5_000): Promise<void> {
    const end = performance.now() + ms;
    while (!check()) {
      const left = end - performance.now();
      if (left <= 0)
        throw new Error(`heard ${JSON.stringify(this.heard.slice(-5))}, closed ${this.closed?.code}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(done, Math.min(left, 50));
        const waiting = this.waiting;
        function done() {
          clearTimeout(timer);
          waiting.delete(done);
          resolve();
        }
        waiting.add(done);
      });
    }
  }

  async welcomed(): Promise<this> {
    await this.until(() => this.all('welcome').length > 0);
    return this;
  }

  /** Ends it as an app does that is closed. */
  close(): void {
    this.socket.close();
  }

  /** Breaks it off, as a network does. */
  cut(): void {
    this.socket.terminate();
  }

  /** The telephone is gone without a word: nothing more is read, and nobody answers. */
  freeze(): void {
    this.tcp?.pause();
  }

  private get tcp(): Socket | undefined {
    return (this.socket as unknown as { _socket?: Socket })._socket;
  }

  private look(): void {
    for (const done of [...this.waiting]) done();
  }
}
