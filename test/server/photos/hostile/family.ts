import { bombs } from './bombs';
import { drawings, falseNames, otherFiles } from './disguises';
import { beforePictures, behindPictures, insidePictures, photosThatTell } from './hidden';
import { type HostileFile, soundPictures } from './hostile-file';
import { cutOff, damaged, lies, noise } from './spoilt';

/** Everything that somebody may send as a photo and should not; always the same for a seed. */
export async function hostileFiles(seed: number): Promise<HostileFile[]> {
  const sound = await soundPictures();
  return [
    ...behindPictures(sound),
    ...beforePictures(sound),
    ...insidePictures(sound),
    ...(await photosThatTell(sound)),
    ...bombs(sound),
    ...drawings(),
    ...otherFiles(),
    ...falseNames(sound),
    ...lies(sound),
    ...cutOff(sound, seed),
    ...damaged(sound, seed),
    ...noise(seed),
  ];
}
