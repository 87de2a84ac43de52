import Taro from '@tarojs/taro';

/** See keep-file.h5.ts: WeChat gives a chosen picture an address that ends with the app, and another one that stays. */
export async function keepFile(path: string, _name: string): Promise<string> {
  try {
    const { savedFilePath } = (await Taro.saveFile({ tempFilePath: path })) as { savedFilePath: string };
    return savedFilePath;
  } catch {
    return path;
  }
}

export async function keptFile(kept: string): Promise<string | undefined> {
  return kept;
}

export async function dropFile(kept: string): Promise<void> {
  await Promise.resolve(Taro.removeSavedFile({ filePath: kept })).catch(() => undefined);
}
