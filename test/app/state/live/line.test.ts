import { LiveLine } from '../../../../src/app/state/live/line';
import { type FromApp, type FromServer, LIVE_CLOSE } from '../../../../src/contract/live';

/** A server on the other end of the line, played by hand. */
class Net {
  readonly opened: { said: FromApp[]; over: boolean; events: Parameters<LiveLine['parts']['open']>[0] }[] =
    [];
  kept: number | null = null;
  token: string | undefined = 'guifangyuan.token';
  readonly heard: string[] = [];
  readonly changes: boolean[] = [];
  refused = 0;
  readonly line = new LiveLine({
    open: (events) => {
      const one = { said: [] as FromApp[], over: false, events };
      this.opened.push(one);
      return {
        send: (text) => void one.said.push(JSON.parse(text)),
        close: () => {
          one.over = true;
        },
      };
    },
    token: () => this.token,
    app: 'this-app',
    position: {
      read: () => this.kept,
      keep: (position) => {
        this.kept = position;
      },
    },
    onMessage: ({ type }) => void this.heard.push(type),
    onChange: (on) => void this.changes.push(on),
    onRefused: () => {
      this.refused += 1;
    },
  });

  get last() {
    const last = this.opened[this.opened.length - 1];
    if (!last) throw new Error('no connection was opened');
    return last;
  }

  say(message: FromServer): void {
    this.last.events.heard(JSON.stringify(message));
  }

  greet(position = 10, reset = false): void {
    this.last.events.opened();
    this.say({ type: 'welcome', position, reset, beatMs: 25_000 });
  }
}

describe('the one connection of the app', () => {
  let net: Net;
  beforeEach(() => {
    jest.useFakeTimers();
    net = new Net();
  });
  afterEach(() => {
    net.line.rest();
    jest.useRealTimers();
  });

  it('says who it is in the first message, and from where it goes on', () => {
    net.kept = 7;
    net.line.wake();
    net.greet();
    expect(net.last.said).toEqual([{ type: 'hello', token: 'guifangyuan.token', app: 'this-app', after: 7 }]);
    expect(net.changes).toEqual([true]);
  });

  it('does nothing while nobody is signed in', () => {
    net.token = undefined;
    net.line.wake();
    expect(net.opened).toHaveLength(0);
  });

  it('keeps the position of what it has passed on', () => {
    net.line.wake();
    net.greet(10, true);
    expect(net.kept).toBe(10);
    net.say({ type: 'items', items: [], position: 12 });
    net.say({ type: 'beat', position: 14 });
    expect(net.kept).toBe(14);
    expect(net.heard).toEqual(['welcome', 'items', 'beat']);
  });

  it('comes back when it breaks, later each time and never twice at the same moment', () => {
    net.line.wake();
    const waits: number[] = [];
    for (let attempt = 0; attempt < 8; attempt += 1) {
      const opened = net.opened.length;
      net.last.events.closed(1006);
      let waited = 0;
      while (net.opened.length === opened && waited < 60_000) {
        jest.advanceTimersByTime(100);
        waited += 100;
      }
      waits.push(waited);
    }
    waits.forEach((wait, attempt) => {
      const longest = Math.min(1_000 * 2 ** attempt, 30_000);
      expect(wait).toBeGreaterThanOrEqual(0.3 * longest);
      expect(wait).toBeLessThanOrEqual(longest + 100);
    });
    expect(new Set(waits).size).toBeGreaterThan(4);
  });

  it('comes back when a stopping server has asked it to', () => {
    net.line.wake();
    net.greet();
    net.say({ type: 'bye', afterMs: 4_000 });
    net.last.events.closed(LIVE_CLOSE.goingAway);
    expect(net.changes).toEqual([true, false]);
    jest.advanceTimersByTime(3_900);
    expect(net.opened).toHaveLength(1);
    jest.advanceTimersByTime(200);
    expect(net.opened).toHaveLength(2);
  });

  it('does not trust a line that has fallen silent', () => {
    net.line.wake();
    net.greet();
    jest.advanceTimersByTime(54_000);
    net.say({ type: 'beat', position: 11 });
    jest.advanceTimersByTime(54_000);
    expect(net.opened).toHaveLength(1);
    jest.advanceTimersByTime(3_000);
    expect(net.opened[0]?.over).toBe(true);
    expect(net.opened).toHaveLength(2);
  });

  it('asks for a sign of life when the telephone is taken up, and is back at once where there is none', () => {
    net.line.wake();
    net.greet();
    net.line.wake();
    expect(net.last.said).toContainEqual({ type: 'beat' });
    jest.advanceTimersByTime(7_000);
    expect(net.opened).toHaveLength(2);
    net.greet();
    net.line.wake();
    net.say({ type: 'beat', position: 12 });
    jest.advanceTimersByTime(10_000);
    expect(net.opened).toHaveLength(2);
  });

  it('does not wait any longer when it is woken between two tries', () => {
    net.line.wake();
    for (let attempt = 0; attempt < 5; attempt += 1) {
      net.last.events.closed(1006);
      jest.advanceTimersByTime(31_000);
    }
    net.last.events.closed(1006);
    const opened = net.opened.length;
    net.line.wake();
    expect(net.opened).toHaveLength(opened + 1);
    jest.advanceTimersByTime(5_000);
    expect(net.opened).toHaveLength(opened + 1);
  });

  it('stays away when the token is nobody’s, or another window has its place', () => {
    net.line.wake();
    net.last.events.closed(LIVE_CLOSE.notSignedIn);
    expect(net.refused).toBe(1);
    net.line.wake();
    net.greet();
    net.last.events.closed(LIVE_CLOSE.replaced);
    jest.advanceTimersByTime(120_000);
    expect(net.opened).toHaveLength(2);
  });

  it('hears nothing from a connection that it has given up', () => {
    net.line.wake();
    net.greet();
    const old = net.last;
    net.line.rest();
    net.line.wake();
    net.greet();
    old.events.heard(JSON.stringify({ type: 'items', items: [], position: 99 }));
    old.events.closed(1006);
    expect(net.kept).not.toBe(99);
    expect(net.line.on).toBe(true);
  });
});
