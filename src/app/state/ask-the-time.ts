import { steadyNow } from '../platform/steady-clock';

/** What the server said, and how far its clock was ahead of this device's as that arrived here, in milliseconds. */
export interface Timed<T> {
  readonly answer: T;
  readonly ahead: number;
}

/** Milliseconds that go forward while an answer is under way, even if somebody sets the clock meanwhile. */
const elapsed = () => steadyNow() ?? Date.now();

/**
 * Asks for something that tells the server's clock. It told it half a round trip ago, as far as anybody can know: if one
 * way was slower than the other, that is wrong by half of the difference, and never by more than half the round trip.
 */
export async function askTheTime<T extends { readonly now: number }>(
  ask: () => Promise<T>,
): Promise<Timed<T>> {
  const began = elapsed();
  const answer = await ask();
  const late = Math.round(Math.max(0, elapsed() - began) / 2);
  return { answer, ahead: answer.now + late - Date.now() };
}
