/** Milliseconds that only ever go forward, however the device's clock is set; null where there are none. */
export function steadyNow(): number | null {
  return performance.now();
}
