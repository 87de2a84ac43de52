/**
 * The forbidden phrases that the standard names, how each of them is recognised, and the words around them. @standard TEN-2
 * How the matching works is told in `find-taboos.ts`.
 */

/** A phrase that no reply may hold, and what to say instead. */
export interface TabooPhrase {
  /**
   * As people would write it. With a sentence mark at its end (「证件！」) it is forbidden as an utterance of its own only;
   * without one (「不归我管」) the words are forbidden wherever they stand.
   */
  readonly phrase: string;
  /** A courteous wording with the same purpose, ready to take the phrase's place. */
  readonly suggestion: string;
}

/** The six phrases of the standard, each with a better wording. @standard TEN-2 */
export const SEEDED_TABOOS: readonly TabooPhrase[] = [
  { phrase: '嘿，站住！', suggestion: '您好，请您留步，请问有什么可以帮到您？' },
  { phrase: '干什么的？到哪里去？', suggestion: '您好，请问您来拜访哪一位？我来为您指路。' },
  { phrase: '证件！', suggestion: '您好，请您出示一下证件，谢谢您的配合。' },
  { phrase: '证！', suggestion: '您好，麻烦您出示一下证件，谢谢。' },
  { phrase: '有什么事！', suggestion: '您好，请问有什么可以帮到您？' },
  { phrase: '过来！叫你呢！', suggestion: '您好，麻烦您到这边来一下，好吗？谢谢。' },
];

/**
 * How much room a phrase needs to be itself.
 * - `anywhere`: forbidden wherever the words stand.
 * - `clause`: an order; it stands alone between two marks. 「站住，请出示证件」
 * - `remark`: it stands alone up to the end of its sentence. 「您好，有什么事！」, but not 「有什么事，随时找我们」
 * - `sentence`: a bare noun; it is the whole sentence. 「证件！」, but not 「请带好合同，证件。」
 */
export type TabooScope = 'anywhere' | 'clause' | 'remark' | 'sentence';

export interface TabooForm {
  /** Simplified letters without marks. */
  readonly letters: string;
  readonly scope: TabooScope;
}

const form = (scope: TabooScope, ...wordings: string[]): TabooForm[] =>
  wordings.map((letters) => ({ letters, scope }));

/**
 * The seeded phrases part by part, keyed by their letters, with the everyday variants that mean and sound the same.
 * A company that keeps a seeded phrase in a list of its own is served by the same forms.
 */
export const SEEDED_FORMS: ReadonlyMap<string, readonly TabooForm[]> = new Map([
  ['嘿站住', form('clause', '嘿站住', '站住')],
  [
    '干什么的到哪里去',
    [
      ...form('clause', '干什么的到哪里去', '干什么的', '干嘛的', '干啥的', '做什么的'),
      ...form(
        'remark',
        '到哪里去',
        '到哪儿去',
        '到哪去',
        '到那里去',
        '上哪儿去',
        '上哪去',
        '去哪里',
        '去哪儿',
        '去哪',
      ),
    ],
  ],
  ['证件', form('sentence', '证件')],
  ['证', form('sentence', '证')],
  ['有什么事', form('remark', '有什么事', '有啥事', '什么事', '啥事')],
  ['过来叫你呢', [...form('clause', '过来叫你呢', '叫你呢'), ...form('sentence', '过来')]],
]);

/** Calls that lead into a taboo phrase and belong to its rudeness: they are part of what is found. */
export const RUDE_OPENERS: readonly string[] =
  '嘿 嗨 喂 哎 唉 诶 欸 哟 呦 呔 你 你们 你是 你们是 那个 那谁 那位 那边的 前面的 后面的 说你呢 快 快点 赶紧 赶快 给我 等等 别动 别走 过来 来人'.split(
    ' ',
  );

/** Openings that are courteous or neutral, and make nothing that follows them any kinder. */
export const PLAIN_OPENERS: readonly string[] = (
  '您好 你好 早上好 上午好 中午好 下午好 晚上好 对不起 不好意思 抱歉 先生 女士 小姐 大爷 大妈 大姐 大哥 阿姨 叔叔 师傅 老板 帅哥 美女 ' +
  '同志 朋友 小伙子 小朋友 等一下 好的 嗯 哦 噢 啊'
).split(' ');

/** A first clause that only addresses somebody: 「李女士，」「王师傅您好，」. */
export const ADDRESSES_SOMEBODY =
  /^.{1,4}(?:女士|先生|小姐|阿姨|叔叔|师傅|老师|大爷|大妈|同学|业主)(?:[您你]好|[早上中下晚][上午]好)?[啊呀]?$/;

/** What may trail a taboo phrase without making it another sentence. */
export const CLOSERS: readonly string[] =
  '儿 啊 呀 呢 呐 啦 嘛 哪 嘞 哩 喽 哈 哦 喔 噢 你 快 快点 快说 快讲 说 讲 赶紧 赶快 拿来 拿出来 听见没 听见没有 听到没 听到没有 没有'.split(
    ' ',
  );
