import Taro from '@tarojs/taro';

/** What is said while a picture is looked for, where the platform does not say it by itself. */
export interface ScanWords {
  readonly aim: string;
  readonly cancel: string;
}

/** WeChat scans by itself. */
export function canScan(): boolean {
  return true;
}

/** The text of a QR code in front of the camera; null when the person gave up. */
export async function scanCode(_words: ScanWords): Promise<string | null> {
  try {
    return (await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] })).result;
  } catch {
    return null;
  }
}
