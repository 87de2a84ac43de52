import { STEPS } from '../../../../src/domain/visit/kinds';
import type { Sent } from '../../support/answers';
import { AT, bundle, entry, kept } from './given';

/** The post in a tab of its own: its modules remember for themselves, and share what the browser keeps. */
function openTab() {
  let tab: typeof import('../../../../src/app/gate/offline/gate-memory') &
    typeof import('../../../../src/app/gate/offline/upkeep') &
    typeof import('../../support/answers');
  jest.isolateModules(() => {
    tab = {
      ...require('../../../../src/app/gate/offline/gate-memory'),
      ...require('../../../../src/app/gate/offline/upkeep'),
      ...require('../../support/answers'),
    };
  });
  // biome-ignore lint/style/noNonNullAssertion: isolateModules has run it.
  return tab!;
}
type Tab = ReturnType<typeof openTab>;

/** The browser tells the other tabs of what was written; jsdom has only one window, and does not. */
const tellTabs = (key: string) => window.dispatchEvent(Object.assign(new Event('storage'), { key }));
const done = (entryId: string) =>
  entry({ entryId, steps: STEPS.map((step) => ({ step, at: AT })), leftAt: null });
const letIn = (tab: Tab, entryId: string) =>
  tab.changeGateMemory(({ queue }) => ({ queue: [...queue, done(entryId)] }));
const queueOf = (tab: Tab) => tab.gateMemory().queue.map(({ entryId }) => entryId);

/** A server that merges what it is told. @returns the entries of each call */
function serve(tab: Tab, meanwhile = () => {}): string[][] {
  const told: string[][] = [];
  tab.answerCalls({
    'POST /api/gate/offline-entries': ({ body }: Sent) => {
      const ids = (body as { entries: { entryId: string }[] }).entries.map(({ entryId }) => entryId);
      told.push(ids);
      meanwhile();
      const results = ids.map((entryId) => ({ entryId, outcome: 'merged' }));
      return { results, now: AT };
    },
    'GET /api/gate/bundle': () => bundle(),
  });
  return told;
}

describe('A gate post in two tabs', () => {
  it('given no network, when each lets somebody in, then both are kept, and either tells of both', async () => {
    const [one, other] = [openTab(), openTab()];
    one.changeGateMemory(() => ({ gate: 1 }));
    tellTabs('gate:number');
    expect(other.gateMemory().gate).toBe(1);
    letIn(one, 'a');
    letIn(other, 'b');
    tellTabs('gate:entry:b');
    for (const tab of [one, other, openTab()]) expect(queueOf(tab)).toEqual(['a', 'b']);

    const told = serve(other);
    await other.upkeep();
    expect(told).toEqual([['a', 'b']]);
    tellTabs('gate:entry:a');
    for (const tab of [one, other, openTab()]) expect(queueOf(tab)).toEqual([]);
  });

  it('given an entry that both tell of at the same time, then its pass is used once', async () => {
    const [one, other] = [openTab(), openTab()];
    one.changeGateMemory(() => ({ gate: 1 }));
    letIn(one, 'a');
    tellTabs('gate:number');
    tellTabs('gate:entry:a');
    const toldByOther = serve(other);
    let second: Promise<void> | undefined;
    const toldByOne = serve(one, () => {
      second = other.upkeep();
    });
    await one.upkeep();
    await second;
    expect([toldByOne, toldByOther]).toEqual([[['a']], [['a']]]);
    for (const tab of [one, other, openTab()])
      expect(tab.gateMemory()).toMatchObject({ queue: [], uses: [{ useId: 'a', at: AT }] });
  });

  it('given a bundle in each, when one tab signs out or goes to another gate, then the other goes by its own no more', () => {
    const [one, other] = [openTab(), openTab()];
    for (const tab of [one, other]) tab.changeGateMemory(() => ({ gate: 1, kept: kept() }));
    tellTabs('gate:bundle');
    expect(other.gateMemory().kept).not.toBeNull();
    one.changeGateMemory(() => ({ kept: null }));
    tellTabs('gate:bundle');
    expect(other.gateMemory()).toMatchObject({ gate: 1, kept: null });
    other.changeGateMemory(() => ({ kept: kept() }));
    one.changeGateMemory(() => ({ gate: 2, kept: null }));
    tellTabs('gate:number');
    expect(other.gateMemory()).toMatchObject({ gate: 2, kept: null });
  });
});
