import {
  assertSendable,
  assess,
  BLANK_NAMES,
  type BlankName,
  calledFor,
  MOMENTS,
  REPLY_TEMPLATES,
  renderTemplate,
  templatesFor,
  unknownBlanks,
} from '../../../src/domain/courtesy';

const VALUES: Record<BlankName, string> = {
  company: '佳兆业物业',
  community: '东湖花园',
  staff: '陈晓',
  resident: '李女士',
  room: '3栋1502',
  time: '今天 15:00',
  matter: '厨房水管漏水！',
  department: '工程部',
  technician: '王建国师傅',
  phone: '400-800-1234',
  ahead: '2',
  turn: '3',
  question: '漏水是从什么时候开始的？',
  reason: '配件需要从厂家调货',
  progress: '配件已经到货',
  result: '更换了阀门，试水半小时不再渗漏',
};

describe('reply templates', () => {
  it.each(MOMENTS)('%s: has at least two, and the moment calls for at least one courtesy word', (moment) => {
    expect(templatesFor(moment).length).toBeGreaterThanOrEqual(2);
    expect(calledFor(moment).length).toBeGreaterThanOrEqual(1);
  });

  it('have ids and texts of their own', () => {
    expect(new Set(REPLY_TEMPLATES.map(({ id }) => id)).size).toBe(REPLY_TEMPLATES.length);
    expect(new Set(REPLY_TEMPLATES.map(({ text }) => text)).size).toBe(REPLY_TEMPLATES.length);
  });

  it.each(REPLY_TEMPLATES)(
    'TEN-1: $id, filled in, lacks no courtesy word of its moment and can be sent',
    ({ moment, text }) => {
      const { text: reply, unfilled } = renderTemplate(text, VALUES);
      expect(unfilled).toEqual([]);
      expect(unknownBlanks(text)).toEqual([]);
      expect(assess(reply, moment)).toMatchObject({ missing: [], taboos: [], unfilled: [] });
      expect(() => assertSendable(reply)).not.toThrow();
      expect(reply).toMatch(/[。！？]$/);
      expect(reply).not.toMatch(/[。！？，：]{2}/);
    },
  );

  it.each(REPLY_TEMPLATES)(
    'promises in $id are dates and times, never a number of hours or days',
    ({ text }) => {
      expect(text).not.toMatch(/[\d一二两三四五六七八九十半]个?(?:小时|分钟|工作日|天)(?:内|之内|前)/);
    },
  );

  it.each([
    ['TEN-3', 'greeting', '您好，请问有什么可以帮到您？'],
    ['TEN-4', 'checking', '对不起，请您稍等，我了解一下再回复您。'],
    ['TEN-5', 'farewellCounter', '请慢走。'],
    ['TEL-5', 'anythingElse', '请问还有其他可以帮到您的吗？'],
    ['TEL-6', 'farewellPhone', '感谢您的来电，祝您生活愉快！'],
  ] as const)("%s: the first template for %s is the standard's own sentence", (_, moment, sentence) => {
    expect(templatesFor(moment)[0]?.text).toBe(sentence);
  });

  it('TEL-2: the telephone greeting names the company and the person', () => {
    const texts = templatesFor('greeting').map(({ text }) => renderTemplate(text, VALUES).text);
    expect(texts).toContain('您好，佳兆业物业陈晓为您服务，请问有什么可以帮到您？');
  });

  it('TEL-1: given a late first answer, every acknowledgement apologises right after its greeting', () => {
    for (const { text, moment } of templatesFor('acknowledgement', { late: true })) {
      const reply = renderTemplate(text, VALUES).text;
      expect(reply).toMatch(/^李女士您好，对不起，让您久等了。/);
      expect(assess(reply, moment).missing).toEqual([]);
    }
  });

  it('HOURS-2: outside hours the resident is told when the window next opens, and whom to call in an emergency', () => {
    for (const { text } of templatesFor('outsideHours')) {
      expect(text).toContain('{time}');
      expect(text).toContain('{phone}');
    }
  });

  it('uses every blank that there is', () => {
    for (const name of BLANK_NAMES)
      expect(REPLY_TEMPLATES.some(({ text }) => text.includes(`{${name}}`))).toBe(true);
  });
});
