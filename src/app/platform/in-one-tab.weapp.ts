/** See in-one-tab.h5.ts: WeChat runs one app at a time. */
export function inOneTab(_name: string, work: () => Promise<void>): Promise<void> {
  return work();
}
