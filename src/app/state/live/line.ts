import { type FromApp, type FromServer, LIVE_CLOSE } from '../../../contract/live';
import type { Socket, SocketEvents } from '../../platform/socket';

/** What the one connection of the app is made of. */
export interface LineParts {
  readonly open: (events: SocketEvents) => Socket;
  /** The session's token; undefined while nobody is signed in. */
  readonly token: () => string | undefined;
  /** Names this running app. */
  readonly app: string;
  /** The last position that was heard of. */
  readonly position: { read(): number | null; keep(position: number): void };
  readonly onMessage: (message: FromServer) => void;
  readonly onChange: (on: boolean) => void;
  /** The server knows the token no more. */
  readonly onRefused: () => void;
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** How long a connection may take until the server has greeted. */
const GREETED_WITHIN_MS = 10_000;
/** How long an answer may take that is asked for on purpose. */
const ANSWER_WITHIN_MS = 5_000;

/**
 * Keeps one connection to the server as long as somebody is signed in: opens it again when it breaks, each time after a longer and
 * a different while, so that not everybody comes at once; and does not trust one that has fallen silent.
 */
export class LiveLine {
  private socket: Socket | null = null;
  private greeted = false;
  private attempts = 0;
  /** When the server has asked to come back, in milliseconds from now. */
  private comeBackMs: number | null = null;
  private silenceMs = 60_000;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private patience: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly parts: LineParts) {}

  /** Whether what happens is heard at once. */
  get on(): boolean {
    return this.greeted;
  }

  /** Connects if need be, without waiting any longer; a connection that is there shows that it is alive. */
  wake(): void {
    this.attempts = 0;
    if (this.greeted) {
      this.say({ type: 'beat' });
      this.expect(ANSWER_WITHIN_MS);
    } else if (this.socket === null) this.connect();
  }

  /** Ends the connection, and stays away until `wake`. */
  rest(): void {
    clearTimeout(this.retry);
    this.retry = undefined;
    const { socket } = this;
    this.lose();
    socket?.close();
  }

  say(message: FromApp): void {
    this.socket?.send(JSON.stringify(message));
  }

  private connect(): void {
    clearTimeout(this.retry);
    this.retry = undefined;
    const token = this.parts.token();
    if (token === undefined) return;
    // An older connection may still tell of its end when a newer one is there.
    const mine: { socket?: Socket } = {};
    const isMine = () => mine.socket !== undefined && mine.socket === this.socket;
    mine.socket = this.parts.open({
      opened: () => {
        const { app, position } = this.parts;
        if (isMine()) this.say({ type: 'hello', token, app, after: position.read() });
      },
      heard: (text) => {
        if (isMine()) this.hear(text);
      },
      closed: (code) => {
        if (isMine()) this.end(code);
      },
    });
    this.socket = mine.socket;
    this.expect(GREETED_WITHIN_MS);
  }

  private hear(text: string): void {
    const message = parse(text);
    if (message === null) return;
    const { position, onMessage, onChange } = this.parts;
    if (message.type === 'welcome') {
      this.greeted = true;
      this.attempts = 0;
      this.silenceMs = 2 * message.beatMs + ANSWER_WITHIN_MS;
      onChange(true);
    }
    if (message.type === 'bye') this.comeBackMs = message.afterMs;
    this.expect(this.greeted ? this.silenceMs : GREETED_WITHIN_MS);
    onMessage(message);
    // Only once everybody here was told: an app that ends in between hears of it again.
    if (message.type === 'items' || message.type === 'beat' || (message.type === 'welcome' && message.reset))
      position.keep(message.position);
  }

  private end(code: number): void {
    this.lose();
    if (code === LIVE_CLOSE.notSignedIn) this.parts.onRefused();
    // Somebody else has this app's place: to take it back would only begin a quarrel.
    else if (code !== LIVE_CLOSE.replaced) this.comeBack();
  }

  private comeBack(): void {
    const longest = Math.min(FIRST_WAIT_MS * 2 ** this.attempts, LONGEST_WAIT_MS);
    const wait = this.comeBackMs ?? longest * (0.3 + 0.7 * Math.random());
    this.comeBackMs = null;
    this.attempts += 1;
    clearTimeout(this.retry);
    this.retry = setTimeout(() => this.connect(), wait);
  }

  private lose(): void {
    clearTimeout(this.patience);
    this.socket = null;
    const was = this.greeted;
    this.greeted = false;
    if (was) this.parts.onChange(false);
  }

  /** Gives the server so long to be heard; then the line is dead, whatever the telephone believes. */
  private expect(ms: number): void {
    clearTimeout(this.patience);
    this.patience = setTimeout(() => {
      const { socket } = this;
      this.lose();
      socket?.close();
      this.comeBack();
    }, ms);
  }
}

function parse(text: string): FromServer | null {
  try {
    const message = JSON.parse(text) as FromServer | null;
    return message !== null && typeof message === 'object' ? message : null;
  } catch {
    return null;
  }
}
