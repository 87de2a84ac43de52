/** See use-wide.h5.ts: WeChat shows one page at a time. */
export function useWide(): boolean {
  return false;
}
