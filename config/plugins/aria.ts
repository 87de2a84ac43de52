import path from 'node:path';
import type { IPluginContext } from '@tarojs/service';
import { ARIA_ATTRIBUTES } from './aria-attributes';

/** The parts of a Taro mini-program platform that this plugin touches. */
interface MiniPlatform {
  template: { mergeComponents(ctx: IPluginContext, patch: typeof ARIA_ATTRIBUTES): void };
  runtimePath: string | string[];
}

/**
 * Lets `aria-*` through to WeChat: Taro's stock templates name every attribute that they pass, and name none of these,
 * so that a screen reader would hear nothing. The templates (here) and the runtime (aria-runtime) number the attributes
 * alike, hence both get the same table.
 */
export default (ctx: IPluginContext) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: Partial<MiniPlatform>) {
      // The browsers' platform has no templates: attributes reach the page as they are.
      if (!platform.template) return;
      platform.template.mergeComponents(ctx, ARIA_ATTRIBUTES);
      platform.runtimePath = [platform.runtimePath ?? []]
        .flat()
        .concat(path.resolve(__dirname, 'aria-runtime.ts'));
    },
  });
};
