/**
 * Every Chinese word of this room that is neither a template nor a taboo phrase: the ten characters and what passes for them,
 * the labels of blanks, and the words for addressing people.
 */

/** The five courtesy words, in the order in which the product shows them. @standard TEN-1 */
export const COURTESY_WORDS = ['您好', '请', '谢谢', '对不起', '再见'] as const;

export type CourtesyWord = (typeof COURTESY_WORDS)[number];

/**
 * How a courtesy word is said, as two regular-expression sources over simplified text in which 「，」「。」 stand for all marks.
 * `accepted` lists the word and its equivalents; `lookalikes` lists what holds the same characters and is something else
 * (申请 is no 请). Look-alikes are tried first at each place and consume what they match.
 */
interface CourtesyWordForms {
  readonly accepted: string;
  readonly lookalikes: string;
}

const APOLOGIES = '对不起|对不住|抱歉|不好意思|致歉';

/** @standard TEN-1 */
export const COURTESY_WORD_FORMS: Readonly<Record<CourtesyWord, CourtesyWordForms>> = {
  您好: {
    accepted:
      '[您你]们?好|大家好|(?:各位)?(?:业主|住户|邻居|家人)(?:朋友)?们?好(?=[，。]|$)|各位好|早上好|早晨好|上午好|中午好|下午好|晚上好|早安|' +
      '新年好|过年好|节日好|(?:女士|先生|小姐|阿姨|叔叔|师傅|老师|大爷|大妈|奶奶|爷爷)好(?=[，。]|$)',
    // 为您好、祝您好运 wish or mean well; 您好像、您好些了吗、您好几次、晚上好多人 only begin like a greeting.
    lookalikes:
      '[对为比替祝跟待愿][您你]们?好|' +
      '(?:[您你]们?|大家|早上|早晨|上午|中午|下午|晚上)好(?=像|几|些|久(?!等)|不(?!好意思)|多(?!谢)|转|奇|意|心|好|运|处|感(?!谢)|容易)',
  },
  请: {
    accepted: '请',
    // Asking for leave or permission, inviting, hiring, and having somebody else do it: none of them asks the reader politely.
    lookalikes:
      '重申(?=请)|招聘(?=请)|[申邀聘]请|请(?:假|求|帖|柬|款|示(?![意范])|愿(?!意)|购(?!买)|客(?![户人服气]))|' +
      '请(?:客户|客人|师傅|同事|专人|专业|工程|维修|保洁|保安|主管|经理|厂家|[他她]|人(?![员工]))',
  },
  谢谢: {
    accepted: '谢谢|感谢|多谢|致谢|道谢|谢意|谢啦|感激',
    lookalikes: '(?:不用|不必|无需|无须)(?:客气)?(?:说)?(?:谢谢|感谢|多谢|道谢)|感谢信|致谢词',
  },
  对不起: {
    accepted:
      `${APOLOGIES}|歉意|[向给跟]您(?:[^，。]{0,8})道歉|` +
      '请(?:您)?多?(?:原谅|谅解|包涵|海涵)|(?:敬请|还望|望您|望)(?:谅解|包涵|海涵)|见谅',
    // 特别抱歉 is an apology, 别抱歉 is not: 特别 steps aside first.
    lookalikes: `特别(?=${APOLOGIES})|(?:不用|不必|无需|无须|没必要|不要|别)(?:[跟和对向]我们?)?(?:说|道|觉得|感到)?(?:${APOLOGIES}|道歉)`,
  },
  再见: {
    accepted:
      '再见|再会|慢走|(?:下次|下回|改天|改日|回头|明天)见(?![到过面])|晚安|多保重|请保重|祝福?(?:[您你]|大家|各位)|' +
      '欢迎[您你]?(?:再次|下次|再|随时)(?:光临|来)|期待(?:[与和][您你])?(?:再次|下次)',
    lookalikes: '再见(?=[到过面证识])|慢慢走',
  },
};

/** Words by which a sentence asks rather than orders; 您好 alone softens nothing. */
export const SOFTENERS = /请|您(?!好)|谢谢|感谢|多谢|麻烦|劳驾|辛苦/;

/** Words that tell a late apology from another one: it speaks of the waiting. */
export const SPEAKS_OF_WAITING = /久等|等候|等待|等了|回复晚|晚了|来迟|迟了|耽误|耽搁/;

/** What `completeReply` adds. @standard TEN-5 TEN-6 TEL-1 TEL-6 */
export const ADDITIONS = {
  greeting: '您好',
  lateApology: '对不起，让您久等了。',
  farewells: {
    counter: '谢谢您，请慢走！',
    phone: '感谢您的来电，祝您生活愉快！',
    app: '谢谢您，祝您生活愉快，再见！',
  },
} as const;

/** What each blank is called where a person fills it in. */
export const BLANK_LABELS = {
  company: '公司',
  community: '小区',
  staff: '工作人员',
  resident: '称呼',
  room: '房号',
  time: '时间',
  matter: '事项',
  department: '部门',
  technician: '师傅',
  phone: '电话',
  ahead: '前面人数',
  turn: '第几位',
  question: '问题',
  reason: '原因',
  progress: '进展',
  result: '处理结果',
} as const;

/** @standard TEN-1 */
export const TITLES = { ms: '女士', mr: '先生' } as const;

/** How somebody is addressed whose name is not known. */
export const UNNAMED = '尊敬的住户';

/** What people are called by besides their names, as one choice of a pattern. */
export const TITLES_IN_USE =
  '女士|先生|小姐|老师|师傅|阿姨|叔叔|大爷|大妈|奶奶|爷爷|医生|教授|经理|主任|同学|太太';
/** Names that already end in a title are left alone. */
export const ENDS_IN_TITLE = new RegExp(`(?:${TITLES_IN_USE})$`);

/** Two-character surnames still met today. */
export const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  (
    '欧阳 司马 上官 诸葛 司徒 东方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 轩辕 夏侯 司空 端木 独孤 南宫 西门 东郭 百里 呼延 ' +
    '闻人 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 仲孙 钟离 鲜于 闾丘 亓官 即墨 拓跋 赫连 纳兰 第五 梁丘 左丘 ' +
    '歐陽 司馬 諸葛 東方 尉遲 公孫 長孫 軒轅 獨孤 南宮 西門 東郭 聞人 澹臺 濮陽 單于 鐘離 鮮于 閭丘 赫連 納蘭 ' +
    '范姜 张简 張簡'
  ).split(' '),
);

/** Greetings by the hour, each from its first hour to the next one's; before the first it is still evening. */
export const DAY_PARTS = [
  { from: 5, words: '早上好' },
  { from: 9, words: '上午好' },
  { from: 12, words: '中午好' },
  { from: 13, words: '下午好' },
  { from: 18, words: '晚上好' },
] as const;
