import { playBell, type SoundMaker } from './ring';

let sound: AudioContext | undefined;

/** Rings. A browser allows it once somebody has touched the page; silence before that is no error: the title says it, too. */
export function ringBell(): void {
  try {
    sound ??= new AudioContext();
    void sound.resume();
    playBell(sound as SoundMaker);
  } catch {
    // The title says it.
  }
}

const MARK = /^（\d+）[^·]* · /;

/** Puts words before the page's title, for whoever looks at another tab; none takes them away. */
export function sayInTitle(words: string | null): void {
  const plain = document.title.replace(MARK, '');
  document.title = words === null ? plain : `${words} · ${plain}`;
}
