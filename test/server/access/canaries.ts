import type { ActionName } from '../../../src/contract/actions';
import type { Identity } from './identities';

interface Canary {
  /** What it stands for, e.g. `the matter of handled`. */
  readonly what: string;
  readonly word: string;
  readonly mayBeSeenBy: ReadonlySet<Identity>;
  /** What it is made from, e.g. the number that it masks. Whoever sent that, and is shown it back, has been told nothing. */
  readonly madeFrom: string;
  /** The only actions that may show it. */
  readonly onlyBy: readonly ActionName[] | null;
  /** Whether it is no fault when somebody who may see it was never shown it. */
  readonly mayStayUnseen: boolean;
}

type More = Partial<Pick<Canary, 'madeFrom' | 'onlyBy' | 'mayStayUnseen'>>;

/**
 * Words that are planted in the data, each for certain eyes. Every answer is searched for all of them: one in the wrong
 * hands is a leak, and one that nobody was ever shown proves nothing.
 */
export class Canaries {
  private readonly planted: Canary[] = [];
  private readonly sightings = new Map<string, Set<Identity>>();
  private readonly leaks = new Set<string>();
  /** What somebody has to send to be shown a word, whoever they are. */
  private readonly keys = new Map<string, string>();

  /** A new word to write somewhere. */
  word(what: string, mayBeSeenBy: readonly Identity[], more: More = {}): string {
    const word = `canary${String(this.planted.length).padStart(3, '0')}z`;
    this.plant(what, word, mayBeSeenBy, more);
    return word;
  }

  /** Something that stands in the data already: an id, a name, a telephone number. */
  plant(what: string, word: string, mayBeSeenBy: readonly Identity[], more: More = {}): void {
    if (word === '' || this.planted.some((other) => other.word === word))
      throw new Error(`${what}: 「${word}」 cannot be told from another word`);
    const usual = { madeFrom: word, onlyBy: null, mayStayUnseen: false };
    this.planted.push({ what, word, mayBeSeenBy: new Set(mayBeSeenBy), ...usual, ...more });
  }

  /** Whoever sends the key may be shown the words: it opens them without a sign-in. */
  opens(key: string, ...words: string[]): void {
    for (const word of words) this.keys.set(word, key);
  }

  /** Searches an answer, with its headers, for what its reader must not see. */
  search(reader: Identity, action: ActionName, sent: string, answer: string): void {
    for (const canary of this.planted) {
      if (!answer.includes(canary.word)) continue;
      if (sent.includes(canary.word) || sent.includes(canary.madeFrom)) continue;
      const key = this.keys.get(canary.word);
      if (key !== undefined && sent.includes(key)) continue;
      const readers = this.sightings.get(canary.what) ?? new Set();
      this.sightings.set(canary.what, readers.add(reader));
      const here = canary.onlyBy === null || canary.onlyBy.includes(action);
      if (!here || !canary.mayBeSeenBy.has(reader))
        this.leaks.add(`${action} shows ${canary.what} to ${reader}`);
    }
  }

  /** Sentences about what somebody saw who must not, since the last time. */
  leaked(): string[] {
    const found = [...this.leaks];
    this.leaks.clear();
    return found;
  }

  /** Sentences about what somebody may see and was never shown. */
  unseen(): string[] {
    return this.planted
      .filter(({ mayStayUnseen }) => !mayStayUnseen)
      .flatMap(({ what, mayBeSeenBy }) =>
        [...mayBeSeenBy]
          .filter((identity) => !this.sightings.get(what)?.has(identity))
          .map((identity) => `${identity} was never shown ${what}`),
      );
  }
}
