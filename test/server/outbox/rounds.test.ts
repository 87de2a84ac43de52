import { Rounds } from '../../../src/server/outbox/rounds';

const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('rounds', () => {
  it('follow one another, never two at once, and go on after one that failed', async () => {
    const errors: unknown[] = [];
    let under = 0;
    let most = 0;
    let count = 0;
    const rounds = new Rounds(
      async () => {
        count += 1;
        most = Math.max(most, ++under);
        await soon();
        under -= 1;
        if (count === 1) throw new Error('the first');
      },
      { everyMs: 1, onError: (error) => errors.push(error) },
    );
    rounds.start();
    while (count < 3) await soon();
    await rounds.stop();
    expect(most).toBe(1);
    expect(errors).toEqual([new Error('the first')]);
  });

  it('end with the one under way, which is told that it should', async () => {
    let seen: boolean | null = null;
    let count = 0;
    const rounds: Rounds = new Rounds(
      async () => {
        count += 1;
        await soon();
        seen = rounds.stopped;
      },
      { everyMs: 1, onError: () => undefined },
    );
    rounds.start();
    await rounds.stop();
    expect(seen).toBe(true);
    await soon();
    expect(count).toBe(1);
  });
});
