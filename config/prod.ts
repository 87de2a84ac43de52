import type { UserConfigExport } from '@tarojs/cli';

/** Production builds are the defaults of config/index.ts: nothing differs yet. */
export default {} satisfies UserConfigExport<'webpack5'>;
