import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Device } from './wx';

/**
 * A device without a screen, whose person agrees to everything.
 *
 * @param photos files that the next choice of photos gives, and takes out
 * @param codes what the next scans read, each taken out
 */
export function plainDevice(photos: string[], codes: string[]): Device {
  return {
    screen: { windowWidth: 375, windowHeight: 724, screenWidth: 375, screenHeight: 812, pixelRatio: 3 },
    readFile: async (file) => ({ name: path.basename(file), content: new Blob([await readFile(file)]) }),
    choosePhotos: async (count) => photos.splice(0, count),
    scan: async () => codes.shift(),
    confirm: async () => true,
    pick: async () => 0,
    createSelectorQuery: unmeasuredQuery,
  };
}

/** There is no layout here: every element measures nothing, and a query still answers. */
function unmeasuredQuery() {
  const rect = { left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0 };
  const asked: ((result: object) => void)[] = [];
  const ask = (then?: (result: object) => void) => {
    asked.push(then ?? (() => {}));
    return query;
  };
  const query = {
    in: () => query,
    select: () => query,
    selectAll: () => query,
    selectViewport: () => query,
    boundingClientRect: ask,
    scrollOffset: ask,
    fields: (_fields: object, then?: (result: object) => void) => ask(then),
    node: ask,
    exec(then?: (results: object[]) => void) {
      setTimeout(() => {
        for (const answer of asked) answer(rect);
        then?.(asked.map(() => rect));
      }, 0);
      return query;
    },
  };
  return query;
}
