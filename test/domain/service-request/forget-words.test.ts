import {
  FORGOTTEN,
  forgetRatingsOf,
  forgetWords,
  type Rating,
  replay,
  type ServiceRequestEvent,
} from '../../../src/domain/service-request';
import * as history from '../support/history';
import { chen, li, wang } from '../support/people';
import { tuesday } from '../support/times';

const SECRET = /厨房|下水|李|1201/;

const rated = (call: Pick<Rating, 'callback' | 'calledBackBy'>): ServiceRequestEvent => ({
  type: 'rated',
  at: tuesday('16:00'),
  by: li.personId,
  rating: {
    round: 1,
    by: li.personId,
    at: tuesday('16:00'),
    service: { stars: 5, tags: ['厨房收拾干净'], words: '李谢谢' },
    servedBy: [wang.personId],
    ...call,
  },
});

/** Every beginning of an ordinary repair, from filing to rating. */
const told: ServiceRequestEvent[] = [
  history.received({ readBack: '厨房，李女士', preferredTime: { date: '2026-11-24', part: 'any' } }),
  history.taken(),
  history.accepted(),
  history.dispatched(),
  history.started(),
  history.held({ reason: '等李女士在家' }),
  { type: 'resumed', at: tuesday('11:00'), by: wang.personId, resolution: history.RESOLUTION },
  history.handled({ note: '更换下水软管' }),
  history.attempted({ verdict: 'satisfied', words: '李女士满意' }),
  history.closed({ reason: 'satisfied', words: '厨房好了' }),
  rated({ callback: { stars: 4, tags: [], words: '1201' }, calledBackBy: chen.personId }),
];

/** The same with nothing in it that anybody wrote, photographed or wished for, by the names under which such things stand. */
function wordless(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wordless);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([name, part]): [string, unknown] => {
    if (name === 'matter') return [name, '内容已按隐私说明删除'];
    if (['reason', 'note', 'words'].includes(name)) return [name, ''];
    if (['photoIds', 'tags'].includes(name)) return [name, []];
    if (['place', 'readBack', 'preferredTime'].includes(name)) return [name, null];
    return [name, wordless(part)];
  });
  return Object.fromEntries(entries);
}

const escalated: ServiceRequestEvent = {
  type: 'escalated',
  at: tuesday('10:20'),
  by: wang.personId,
  promise: 'manual',
  reason: '李女士很着急',
};
const FULL = [...told.slice(0, 5), escalated, ...told.slice(5)];
/** One of each way in which it can stand, with words wherever there can be some. */
const STANDING: Readonly<Record<string, readonly ServiceRequestEvent[]>> = {
  'being worked on, and raised': FULL.slice(0, 6),
  'on hold': FULL.slice(0, 7),
  'called back in vain': [
    ...FULL.slice(0, 8),
    history.handled({ note: '更换下水软管', photoIds: ['p9'] }),
    history.attempted({ words: '厨房电话无人接' }),
  ],
  'closed and rated': FULL,
  'rated where nobody called': [...told.slice(0, -1), rated({ callback: null, calledBackBy: null })],
  'withdrawn before any work': [
    history.received(),
    history.closed({ reason: 'withdrawn', words: '厨房又好了' }),
  ],
};

describe('a request whose words are forgotten', () => {
  it.each(Object.entries(STANDING))('%s, is the same but for the words', (_, events) => {
    const before = replay(events);
    if (!before) throw new Error('nothing happened');
    expect(forgetWords(before)).toEqual(wordless(before));
  });

  it.each(told.map((event, index) => [event.type, index + 1] as const))(
    'after %s keeps what happened and loses what was said',
    (_, length) => {
      const before = replay(told.slice(0, length));
      if (!before) throw new Error('nothing happened');
      const after = forgetWords(before);
      expect(JSON.stringify({ ...after, roomId: null })).not.toMatch(SECRET);
      expect(after).toMatchObject({
        matter: FORGOTTEN,
        id: before.id,
        status: before.status,
        version: before.version,
        workedBy: before.workedBy,
        photoIds: [],
      });
      expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
      expect(after.ratings.map(({ service }) => service.stars)).toEqual(
        before.ratings.map(({ service }) => service.stars),
      );
    },
  );

  it('leaves a repair with its home, and nothing else', () => {
    const repair = replay([history.received({ kind: 'repair' })]);
    const inquiry = replay([history.received({ kind: 'inquiry' })]);
    if (!repair || !inquiry) throw new Error('nothing happened');
    expect(forgetWords(repair).roomId).toBe('3-1201');
    expect(forgetWords(inquiry).roomId).toBeNull();
  });

  it('of another loses only what one person wrote into it', () => {
    const closed = replay(told);
    if (!closed) throw new Error('nothing happened');
    const [rating] = closed.ratings;
    if (!rating) throw new Error('nobody rated');
    expect(forgetRatingsOf(closed, 'somebody else')).toEqual(closed);
    expect(forgetRatingsOf(closed, rating.by).ratings[0]?.service).toEqual({
      ...rating.service,
      tags: [],
      words: '',
    });
  });
});
