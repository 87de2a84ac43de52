/** Lets so many pieces of work through at once; the rest wait in the order in which they came. */
export class Turnstile {
  private inside = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly most: number) {}

  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.inside >= this.most) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.inside += 1;
    try {
      return await work();
    } finally {
      // Whoever is next takes over the place; only an empty queue gives it back.
      const next = this.waiting.shift();
      if (next) next();
      else this.inside -= 1;
    }
  }
}
