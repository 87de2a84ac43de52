import Taro from '@tarojs/taro';

/** A picture on the device: a path in WeChat, a `blob:` address in a browser. */
export type LocalPhoto = string;

/**
 * Lets the person take or choose photos.
 *
 * @param most how many more may be chosen, 1 to 9
 * @returns none when the person changed their mind
 */
export async function choosePhotos(most: number): Promise<LocalPhoto[]> {
  try {
    const { tempFilePaths } = await Taro.chooseImage({ count: most, sizeType: ['compressed'] });
    return tempFilePaths;
  } catch {
    return [];
  }
}
