import Taro from '@tarojs/taro';

/** See save-text.h5.ts: WeChat opens no such file, so that the text is copied, to be pasted where the person wants to keep it. */
export async function saveText(_fileName: string, text: string): Promise<'downloaded' | 'copied'> {
  await Taro.setClipboardData({ data: text });
  return 'copied';
}
