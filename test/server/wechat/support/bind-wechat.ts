import type { WeChatDouble, WeChatUser } from '../../../doubles/wechat/wechat-double';
import { AGREED, Client, signInAt } from '../../support/start-server';

/** Somebody with a telephone and a WeChat that is bound to it. */
export interface WeChatPerson {
  readonly client: Client;
  readonly user: WeChatUser;
}

/** Signs in with both, as people do: by WeChat, then by its telephone button. */
export async function bindWeChat(url: string, wechat: WeChatDouble, phone: string): Promise<WeChatPerson> {
  const anonymous = new Client(url, null, null);
  const user = wechat.user(phone);
  const { ticket } = await anonymous.call('signInWithWeChat', { body: { code: wechat.login(user) } });
  await anonymous.call('phoneByWeChat', {
    body: { code: wechat.pressPhoneButton(user), ticket: ticket?.ticket ?? '', ...AGREED },
  });
  return { client: await signInAt(url, { phone }), user };
}
