import Taro from '@tarojs/taro';

/**
 * Whether WeChat still wants to be told that the person agrees to the mini-program's privacy contract: then one press has to be on a
 * button of its own kind (components/agree-button). What is called before that meets WeChat's own question.
 *
 * @returns false also where this WeChat knows of no such contract
 */
export async function needsPrivacyAuthorization(): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      Taro.getPrivacySetting({
        success: ({ needAuthorization }) => resolve(needAuthorization === true),
        fail: () => resolve(false),
      });
    } catch {
      resolve(false);
    }
  });
}
