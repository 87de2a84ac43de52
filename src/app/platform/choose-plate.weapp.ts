import Taro from '@tarojs/taro';

/** Whether the platform keeps the person's own number plates. */
export const HAS_PLATES = true;

/**
 * Lets the person choose one of the plates that WeChat keeps for them.
 *
 * @returns as WeChat writes it, or null when they changed their mind
 */
export function choosePlate(): Promise<string | null> {
  return new Promise((resolve) => {
    const nothing = () => resolve(null);
    try {
      // Taro hands this one through as WeChat has it: with callbacks, and a promise only where WeChat gives one.
      const asked: unknown = Taro.chooseLicensePlate({
        success: ({ plateNumber }) => resolve(plateNumber),
        fail: nothing,
      });
      void Promise.resolve(asked).catch(nothing);
    } catch {
      nothing();
    }
  });
}
