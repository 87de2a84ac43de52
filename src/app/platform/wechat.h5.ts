/** Whether the app runs inside WeChat. */
export const IN_WECHAT = false;

/** A browser has no WeChat to ask. */
export async function loginCode(): Promise<string | null> {
  return null;
}

export type Answer = 'accept' | 'reject' | 'ban' | 'filter';

export async function askToSubscribe(
  _templateIds: readonly string[],
): Promise<Readonly<Record<string, Answer>>> {
  return {};
}

/** A browser loads the newest version by itself. */
export function offerUpdates(_words: { readonly title: string; readonly content: string }): void {}
