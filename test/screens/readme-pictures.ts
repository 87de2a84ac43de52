import type { Shot } from './shots';

/** The pictures that README opens with: their names in docs/images, and the scenes that they show. */
export const README_PICTURES = {
  home: 'resident-home.busy',
  story: 'resident-request.busy',
  queue: 'desk-queue.busy',
  composer: 'desk-request.taboo',
  callback: 'desk-request.busy',
  receipt: 'resident-receipt.busy',
} as const;

/** README is read on dense screens, and its pictures hold a photo or two. */
export const README_SCALE = 2;
export const README_COLOURS = 96;

/** The scene of a README picture. @throws Error when there is none by that name */
export function sceneOf(name: string, shots: readonly Shot[]): Shot {
  const shot = shots.find(({ pageName, state }) => `${pageName}.${state}` === name);
  if (!shot) throw new Error(`there is no scene ${name}`);
  return shot;
}
