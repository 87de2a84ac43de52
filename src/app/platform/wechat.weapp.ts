import Taro from '@tarojs/taro';

/** Whether the app runs inside WeChat. */
export const IN_WECHAT = true;

/** A code by which the server learns whose WeChat this is; null when WeChat gives none. */
export async function loginCode(): Promise<string | null> {
  try {
    return (await Taro.login()).code || null;
  } catch {
    return null;
  }
}

/** What became of the question about one template. */
export type Answer = 'accept' | 'reject' | 'ban' | 'filter';
const ANSWERS: readonly string[] = ['accept', 'reject', 'ban', 'filter'] satisfies Answer[];

/**
 * Asks whether the person wants to be told. Must be called in the handler of a tap, before anything else is waited for: WeChat
 * shows the question only then. Never rejects; where WeChat asked nothing there are no answers.
 *
 * @param templateIds at most three
 */
export async function askToSubscribe(
  templateIds: readonly string[],
): Promise<Readonly<Record<string, Answer>>> {
  try {
    const told: Record<string, unknown> = {
      ...(await Taro.requestSubscribeMessage({ tmplIds: [...templateIds], entityIds: [] })),
    };
    return Object.fromEntries(
      templateIds.flatMap((id) => (ANSWERS.includes(String(told[id])) ? [[id, told[id] as Answer]] : [])),
    );
  } catch {
    return {};
  }
}

/** Offers to restart when WeChat has fetched a newer version; nobody is made to. */
export function offerUpdates(words: { readonly title: string; readonly content: string }): void {
  if (!Taro.canIUse('getUpdateManager')) return;
  const updates = Taro.getUpdateManager();
  updates.onUpdateReady(() => {
    void Taro.showModal(words).then(({ confirm }) => {
      if (confirm) updates.applyUpdate();
    });
  });
}
