import type { WeappLog } from '../../weapp/wx';

type SetData = (this: unknown, data: object, then?: () => void) => void;

/**
 * Notes every `setData`, and hands its data on as JSON: what does not survive WeChat's bridge does not arrive here.
 *
 * @param prototype of what the mini-program calls `this`: all pages and components share it
 */
export function watchSetData(
  prototype: { setData: SetData },
  log: WeappLog,
  route: () => string | undefined,
): void {
  const { setData } = prototype;
  prototype.setData = function (data, then) {
    const text = JSON.stringify(data);
    const bytes = new TextEncoder().encode(text).length;
    log.setData.push({ route: route(), keys: Object.keys(data).length, bytes });
    setData.call(this, JSON.parse(text) as object, then);
  };
}
