import Taro from '@tarojs/taro';

/** Shows photos full-screen, from the one that was pressed. */
export async function previewImage(urls: readonly string[], current: string): Promise<void> {
  await Taro.previewImage({ urls: [...urls], current });
}
