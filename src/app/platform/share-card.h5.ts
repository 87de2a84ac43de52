/** A browser shares an address by itself. */
export function useShareCard(_title: string, _path: string): void {}
