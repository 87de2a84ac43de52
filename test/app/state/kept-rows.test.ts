import fc from 'fast-check';
import { KeptRows } from '../../../src/app/state/kept-rows';

interface Row {
  readonly name: string;
  readonly words: string;
}

/** A tab of the browser: jsdom's one window tells it nothing by itself, as a slow browser would. */
const openTab = () =>
  new KeptRows<Row>({
    beginning: 'row:',
    nameOf: ({ name }) => name,
    order: (one, other) => (one.name < other.name ? -1 : 1),
  });
/** The browser tells the other tabs of what was written. */
const tellTabs = (key: string | null = 'row:a') =>
  window.dispatchEvent(Object.assign(new Event('storage'), { key }));
const add =
  (name: string, words = '') =>
  (rows: readonly Row[]) => [...rows, { name, words }];
const drop = (name: string) => (rows: readonly Row[]) => rows.filter((row) => row.name !== name);
const names = (rows: readonly Row[]) => rows.map(({ name }) => name);

describe('Rows that two tabs keep', () => {
  it('given two tabs that knew of nothing, when each adds a row, then both are kept', () => {
    const [one, other] = [openTab(), openTab()];
    one.all();
    other.all();
    one.change(add('a'));
    other.change(add('b'));
    expect(names(openTab().all())).toEqual(['a', 'b']);
  });

  it('given a row that one tab has dropped, when the other changes another row, then the first does not come back', () => {
    const [one, other] = [openTab(), openTab()];
    one.change(add('a'));
    one.change(add('b'));
    other.all();
    one.change(drop('a'));
    other.change((rows) => rows.map((row) => (row.name === 'b' ? { ...row, words: 'anew' } : row)));
    expect(openTab().all()).toEqual([{ name: 'b', words: 'anew' }]);
  });

  it('given two tabs, when each changes a row of its own, then nobody writes the other one’s', () => {
    const [one, other] = [openTab(), openTab()];
    one.change(add('a', 'old'));
    one.change(add('b', 'old'));
    other.all();
    const anew = (name: string) => (rows: readonly Row[]) =>
      rows.map((row) => (row.name === name ? { ...row, words: 'new' } : row));
    one.change(anew('a'));
    other.change(anew('b'));
    expect(
      openTab()
        .all()
        .map(({ words }) => words),
    ).toEqual(['new', 'new']);
  });

  it('tells what another tab did, once, and nothing of what this tab did', () => {
    const [one, other] = [openTab(), openTab()];
    const heard = jest.fn();
    const stop = other.watchOthers((before, now) => heard(names(before), names(now)));
    other.change(add('b'));
    tellTabs();
    expect(heard).not.toHaveBeenCalled();
    one.change(add('a'));
    // It looks before the browser has told it.
    other.read();
    tellTabs();
    expect(heard.mock.calls).toEqual([[['b'], ['a', 'b']]]);
    localStorage.clear();
    tellTabs(null);
    expect(heard).toHaveBeenLastCalledWith(['a', 'b'], []);
    stop();
    one.change(add('c'));
    tellTabs();
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('gives the same objects as long as they are the same', () => {
    const [one, other] = [openTab(), openTab()];
    one.change(add('a'));
    const before = one.read();
    expect(one.read()).toBe(before);
    other.change(add('b'));
    expect(one.read()[0]).toBe(before[0]);
  });

  it('given a store that is full, then what it would not take lives as long as the app, in its newest words', () => {
    const tab = openTab();
    tab.change(add('a', 'kept'));
    const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('QuotaExceededError');
    });
    tab.change(add('b', 'first'));
    tab.change((rows) => rows.map((row) => ({ ...row, words: 'newest' })));
    full.mockRestore();
    expect(tab.read()).toEqual([
      { name: 'a', words: 'newest' },
      { name: 'b', words: 'newest' },
    ]);
    tab.change((rows) => rows.map((row) => ({ ...row, words: 'kept again' })));
    expect(
      openTab()
        .all()
        .map(({ words }) => words),
    ).toEqual(['kept again', 'kept again']);
    tab.change(() => []);
    expect(openTab().all()).toEqual([]);
  });

  it('whatever two tabs do, and whenever they hear of each other, nothing is lost and nothing comes back', () => {
    const step = fc.record({
      tab: fc.constantFrom(0, 1),
      does: fc.constantFrom('add', 'drop', 'read', 'hear'),
      name: fc.nat(8).map(String),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        localStorage.clear();
        const tabs = [openTab(), openTab()] as const;
        const truth = new Set<string>();
        for (const { tab, does, name } of steps) {
          const at = tabs[tab as 0 | 1];
          if (does === 'read') at.read();
          if (does === 'hear') tellTabs();
          if (does === 'add') {
            at.change((rows) => [...drop(name)(rows), { name, words: String(tab) }]);
            truth.add(name);
          }
          if (does === 'drop') {
            at.change(drop(name));
            truth.delete(name);
          }
        }
        const left = [...truth].sort();
        expect(names(openTab().all())).toEqual(left);
        for (const tab of tabs) expect(names(tab.read())).toEqual(left);
      }),
    );
  });
});
