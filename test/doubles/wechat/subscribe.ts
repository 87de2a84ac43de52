import { WeChatRefusal } from './errors';
import { fieldFits } from './fields';

export interface Sent {
  readonly touser: string;
  readonly templateId: string;
  readonly page: string | undefined;
  readonly data: Readonly<Record<string, { readonly value: string }>>;
  readonly at: number;
}

interface Asked {
  readonly touser?: unknown;
  readonly template_id?: unknown;
  readonly page?: unknown;
  readonly data?: unknown;
}

/** One-time subscriptions: each `accept` is one message, for as long as it takes. */
export class Subscriptions {
  /** Every message that reached a telephone, in order. */
  readonly sent: Sent[] = [];
  readonly banned = new Set<string>();
  private readonly grants = new Map<string, number>();
  private readonly underWay = new Set<string>();
  private readonly sensitive = /法轮|敏感词/;
  /** What a send takes, in milliseconds: two to one person within it are refused. */
  latencyMs = 0;

  constructor(
    private readonly now: () => number,
    private readonly templates: ReadonlyMap<string, readonly string[]>,
    private readonly isUser: (openid: string) => boolean,
  ) {}

  /** The person has tapped *accept*. */
  accept(openid: string, templateId: string, times = 1): void {
    const key = `${openid} ${templateId}`;
    this.grants.set(key, (this.grants.get(key) ?? 0) + times);
  }

  /** The person has turned the message off in the settings. */
  withdraw(openid: string, templateId: string): void {
    this.grants.delete(`${openid} ${templateId}`);
  }

  left(openid: string, templateId: string): number {
    return this.grants.get(`${openid} ${templateId}`) ?? 0;
  }

  async send({ touser, template_id, page, data }: Asked): Promise<object> {
    if (typeof touser !== 'string' || !this.isUser(touser)) throw new WeChatRefusal(40003);
    if (typeof template_id !== 'string' || !this.templates.has(template_id)) throw new WeChatRefusal(40037);
    if (this.banned.has(template_id)) throw new WeChatRefusal(43107);
    if (this.underWay.has(touser)) throw new WeChatRefusal(43108);
    this.underWay.add(touser);
    try {
      if (this.latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, this.latencyMs));
      return this.deliver(touser, template_id, page, data);
    } finally {
      this.underWay.delete(touser);
    }
  }

  private deliver(touser: string, templateId: string, page: unknown, data: unknown): object {
    const keys = this.templates.get(templateId) ?? [];
    const given = (data ?? {}) as Record<string, { value?: unknown } | undefined>;
    for (const key of keys) {
      if (!fieldFits(key, given[key]?.value)) throw new WeChatRefusal(47003, ` data.${key}.value invalid`);
    }
    if (this.sensitive.test(JSON.stringify(given))) throw new WeChatRefusal(45168);
    if (this.left(touser, templateId) < 1) throw new WeChatRefusal(43101);
    this.accept(touser, templateId, -1);
    this.sent.push({
      touser,
      templateId,
      page: typeof page === 'string' ? page : undefined,
      data: given as Sent['data'],
      at: this.now(),
    });
    return {};
  }
}
