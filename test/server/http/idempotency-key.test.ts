import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { requestHash } from '../../../src/server/http/idempotency-key';

/** The same by the book: a replacer that puts the fields of every object in order. */
function byTheBook(action: string, params: unknown, body: unknown): string {
  const ordered = JSON.stringify([action, params ?? null, body ?? null], (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
  return createHash('sha256').update(ordered).digest('base64url');
}

describe('what an idempotency key stands for', () => {
  it('is the action, where it points and what it carries, whatever the order of the fields', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), fc.jsonValue(), (action, params, body) => {
        expect(requestHash(action, params, body)).toBe(byTheBook(action, params, body));
      }),
    );
  });

  it('stays the same from one release to the next: keys that are kept are asked for again', () => {
    const body = {
      preferredTime: { part: 'morning', date: '2026-12-01' },
      matter: '厨房漏水',
      photoIds: ['b', 'a'],
    };
    expect(requestHash('createServiceRequest', null, body)).toBe(
      'VQi3P8gKDEvLZlNEyoarDGWMwLZYyr0HdFTDazRdRDE',
    );
  });
});
