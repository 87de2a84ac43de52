import Taro from '@tarojs/taro';

/** Offers to dial a number. Whoever decides against it is not an error. */
export async function dial(phoneNumber: string): Promise<void> {
  await Taro.makePhoneCall({ phoneNumber }).catch(() => undefined);
}
