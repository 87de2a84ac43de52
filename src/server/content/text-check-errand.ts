import type { Errand } from '../outbox/courier';
import type { Db, Tx } from '../store/schema';
import { openidOf } from '../wechat/bindings';
import { checkEnded } from '../wechat/check-ended';
import type { Scene, WeChatClient } from '../wechat/wechat-client';
import { WeChatError } from '../wechat/wechat-error';
import type { Unchecked } from './unchecked';

/** One kind of thing that may have been kept unchecked. */
export interface LateCheck {
  readonly scene: Scene;
  /** What there is to look at; empty when it is gone by now. */
  readonly read: (db: Db, communityId: string) => Promise<string>;
  /** What becomes of it when WeChat takes it for risky: nobody's report is deleted by a machine. */
  readonly onRisky: (tx: Tx, communityId: string, at: number) => Promise<void>;
}

interface Parts {
  readonly db: Db;
  readonly client: Pick<WeChatClient, 'checkText'>;
  readonly checkOf: (unchecked: Unchecked) => LateCheck;
}

/** Checks what was kept unchecked. */
export function textCheckErrand({ db, client, checkOf }: Parts): Errand {
  return async (communityId, payload, at) => {
    const unchecked = payload as Unchecked;
    const { scene, read, onRisky } = checkOf(unchecked);
    const openid = await openidOf(db, { communityId, personId: unchecked.personId });
    const text = await read(db, communityId);
    if (openid === null || text === '') return { how: 'done' };
    try {
      const verdict = await client.checkText(openid, text, scene);
      if (verdict !== 'risky') return { how: 'done' };
    } catch (error) {
      if (!(error instanceof WeChatError)) throw error;
      return checkEnded(error);
    }
    return { how: 'done', note: (tx) => onRisky(tx, communityId, at) };
  };
}
