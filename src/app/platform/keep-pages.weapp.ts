import type { PageName } from '../pages';

/** See keep-pages.h5.ts: WeChat has a whole package on the device. */
export async function keepPages(..._names: readonly PageName[]): Promise<void> {}
