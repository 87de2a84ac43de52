import { assertNameable, assertPublishable } from '../../domain/content';
import { DomainError, type ErrorCode } from '../../domain/errors';
import type { CommunityContexts } from '../community/context';
import type { Db } from '../store/schema';
import type { Scene, WeChatClient } from '../wechat/wechat-client';
import { WeChatError } from '../wechat/wechat-error';
import type { Said } from './said-in';

interface Parts {
  readonly contexts: CommunityContexts;
  /** Null where WeChat is not asked. */
  readonly client: Pick<WeChatClient, 'checkText'> | null;
  /** How long a writer waits for WeChat, in milliseconds. */
  readonly patienceMs?: number;
}

/** WeChat does not judge for this person: they are none of the mini-program's, or have not opened it for two hours. */
const NOT_FOR_THEM: ReadonlySet<number | null> = new Set([40003, 43104, 61010]);

/**
 * Looks at what others will read before it is kept: by our own list, and by WeChat where it knows who wrote. If WeChat is out of
 * reach it is kept and looked at later: a report of a burst pipe must not wait for somebody else's server, nor a visitor at the gate.
 */
export class Screening {
  constructor(private readonly parts: Parts) {}

  /**
   * By both, our own list first.
   *
   * @param writer the openid of who wrote, asked for only when it is needed; null where WeChat does not know them
   * @returns whether WeChat still has to be asked
   * @throws DomainError `nameRefused`, `contentRefused`
   */
  async look(
    db: Db,
    communityId: string,
    said: Said,
    writer: () => Promise<string | null>,
  ): Promise<boolean> {
    if (said.names.length + said.words.length === 0) return false;
    await this.byOwnList(db, communityId, said);
    const openid = this.parts.client && (await writer());
    if (!openid) return false;
    const waiting = await Promise.all([
      this.byWeChat(openid, said.names, 'profile', 'nameRefused'),
      this.byWeChat(openid, said.words, 'comment', 'contentRefused'),
    ]);
    return waiting.includes(true);
  }

  /** By our own list alone, for whoever is nobody to WeChat. @throws DomainError `nameRefused`, `contentRefused` */
  async byOwnList(db: Db, communityId: string, { names, words }: Said): Promise<void> {
    const { screenedWords } = await this.parts.contexts.of(db, communityId);
    assertNameable(names, screenedWords);
    assertPublishable(words, screenedWords);
  }

  private async byWeChat(
    openid: string,
    texts: readonly string[],
    scene: Scene,
    refusal: ErrorCode,
  ): Promise<boolean> {
    const { client, patienceMs = 3_000 } = this.parts;
    if (!client || texts.length === 0) return false;
    try {
      const verdict = await soon(client.checkText(openid, texts.join('\n'), scene), patienceMs);
      if (verdict === 'risky') throw new DomainError(refusal);
      return false;
    } catch (error) {
      if (!(error instanceof WeChatError)) throw error;
      return !NOT_FOR_THEM.has(error.errcode);
    }
  }
}

async function soon<T>(work: Promise<T>, withinMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new WeChatError(null, 'wxa/msg_sec_check')), withinMs);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
