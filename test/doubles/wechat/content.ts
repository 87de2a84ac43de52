import { randomUUID } from 'node:crypto';
import { WeChatRefusal } from './errors';

export type Suggest = 'pass' | 'review' | 'risky';

const RECENT_MS = 2 * 3_600_000;
const LARGEST_MEDIA = 10 * 1024 * 1024;
/** What WeChat's checker can read: WebP is not among it. */
const READABLE = ['ffd8ff', '89504e47', '47494638', '424d'];

export interface MediaTask {
  readonly traceId: string;
  readonly openid: string;
  readonly url: string;
}

/** Checks of texts and pictures. Words and pictures are judged by what a test says of them. */
export class ContentChecks {
  /** A text that holds such a word is judged so. */
  readonly words = new Map<string, { suggest: Suggest; label: number }>([
    ['加微信赌球', { suggest: 'risky', label: 20006 }],
    ['看着办', { suggest: 'review', label: 20003 }],
  ]);
  readonly tasks: MediaTask[] = [];
  readonly textsChecked: string[] = [];
  /** As what each of them was to be judged. */
  readonly scenes: number[] = [];

  constructor(
    private readonly now: () => number,
    private readonly lastSeen: (openid: string) => number | undefined,
  ) {}

  checkText(body: Record<string, unknown>): object {
    const { content, version, scene, openid } = body;
    if (typeof content !== 'string' || content === '' || [...content].length > 2_500 || version !== 2)
      throw new WeChatRefusal(47001);
    if (![1, 2, 3, 4].includes(scene as number)) throw new WeChatRefusal(40129);
    this.assertRecent(openid);
    this.textsChecked.push(content);
    this.scenes.push(scene as number);
    const found = [...this.words].find(([word]) => content.includes(word))?.[1];
    const result = found ?? { suggest: 'pass', label: 100 };
    return {
      result,
      detail: [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }],
      trace_id: randomUUID(),
    };
  }

  checkMedia(body: Record<string, unknown>): object {
    const { media_url, media_type, version, scene, openid } = body;
    if (media_type !== 1 && media_type !== 2) throw new WeChatRefusal(40004);
    if (typeof media_url !== 'string' || version !== 2 || ![1, 2, 3, 4].includes(scene as number))
      throw new WeChatRefusal(47001);
    this.assertRecent(openid);
    if (this.tasks.some((task) => task.url === media_url)) throw new WeChatRefusal(87020);
    const traceId = randomUUID();
    this.tasks.push({ traceId, openid: openid as string, url: media_url });
    return { trace_id: traceId };
  }

  /** What WeChat finds out about a picture: it fetches it, and then says what a test wants, or that it could not (-1008). */
  async look(task: MediaTask, suggest: Suggest): Promise<object> {
    const readable = await fetch(task.url).then(
      async (response) => {
        const bytes = Buffer.from(await response.arrayBuffer());
        const head = bytes.subarray(0, 4).toString('hex');
        return (
          response.ok && bytes.length <= LARGEST_MEDIA && READABLE.some((magic) => head.startsWith(magic))
        );
      },
      () => false,
    );
    const result = { suggest, label: suggest === 'pass' ? 100 : 20002 };
    return {
      Event: 'wxa_media_check',
      trace_id: task.traceId,
      version: 2,
      ...(readable
        ? {
            errcode: 0,
            errmsg: 'ok',
            result,
            detail: [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }],
          }
        : { errcode: -1008, errmsg: 'download failed' }),
    };
  }

  private assertRecent(openid: unknown): void {
    const seen = typeof openid === 'string' ? this.lastSeen(openid) : undefined;
    if (seen === undefined) throw new WeChatRefusal(40003);
    if (this.now() - seen > RECENT_MS) throw new WeChatRefusal(61010);
  }
}
