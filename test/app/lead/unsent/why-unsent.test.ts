import { whyUnsent } from '../../../../src/app/lead/unsent/why-unsent';
import { LEAD } from '../../../../src/app/words/lead';
import { TOPICS } from '../../../../src/domain/notice/topics';
import { ENDINGS } from '../../../../src/server/wechat/message-errand';

describe('why a message was given up', () => {
  const given = Object.entries(ENDINGS).filter(([, ending]) => ending !== 'pause' && ending !== 'spent');

  it.each(given)('is said in words of its own for code %s, which the server gives up on (%s)', (code) => {
    expect(whyUnsent(code)).toBe(LEAD.unsent.reasons[code]);
    expect(whyUnsent(`${code} thing2`)).toBe(LEAD.unsent.reasons[code]);
  });

  it('is said for a code that nobody has heard of, too', () => {
    expect(whyUnsent('99999')).toBe(LEAD.unsent.reasonElse);
    expect(whyUnsent('')).toBe(LEAD.unsent.reasonElse);
  });

  it.each(TOPICS)('and a message about %s has a name', (topic) => {
    expect(LEAD.unsent.what[topic]).toBeTruthy();
  });
});
