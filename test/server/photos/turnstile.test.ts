import { Turnstile } from '../../../src/server/photos/turnstile';

describe('a turnstile for two', () => {
  it('never lets a third through before one has left, and nobody out of turn', async () => {
    const turnstile = new Turnstile(2);
    const begun: number[] = [];
    const leave: (() => void)[] = [];
    const all = Array.from({ length: 6 }, (_, number) =>
      turnstile.pass(() => {
        begun.push(number);
        return new Promise<number>((resolve) => {
          leave[number] = () => resolve(number);
        });
      }),
    );
    for (let number = 0; number < 6; number += 1) {
      await new Promise(setImmediate);
      expect(begun).toEqual([0, 1, 2, 3, 4, 5].slice(0, number + 2));
      leave[number]?.();
    }
    expect(await Promise.all(all)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('lets the next through when one breaks down', async () => {
    const turnstile = new Turnstile(1);
    const broken = turnstile.pass(async () => {
      throw new Error('no picture');
    });
    const next = turnstile.pass(async () => 'through');
    await expect(broken).rejects.toThrow('no picture');
    expect(await next).toBe('through');
    expect(await turnstile.pass(async () => 'again')).toBe('again');
  });
});
