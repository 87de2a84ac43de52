/** See keyboard.h5.ts: a phone in WeChat has no keys to press buttons with. */
export type Shortcut = string;

export const HAS_KEYBOARD = false;

export function shortcut(_key: Shortcut | undefined): Readonly<Record<string, string>> {
  return {};
}

export function listenToKeyboard(): void {}

export function holdFocus(_id: string): () => void {
  return () => {};
}
