import type { Keyring } from '../security/keyring';
import type { Db, Tx } from '../store/schema';
import { visitOfCode } from './projection';

/** With a thousand visitors expected, one try in a thousand meets a code that is taken: so many in a row never do. */
const MOST_TRIES = 50;
const CODES = 1_000_000;

/**
 * The six digits of each pass. They are derived from its id and never stored, only their seal: whoever reads the store cannot
 * read them out at a gate.
 */
export class PassCodes {
  constructor(private readonly keyring: Keyring) {}

  /** The seal of six digits that no other visit of the community has now. */
  async draw(tx: Tx, communityId: string, passId: string): Promise<string> {
    for (let no = 0; no < MOST_TRIES; no += 1) {
      const seal = this.sealOf(communityId, this.codeNo(communityId, passId, no));
      if ((await visitOfCode(tx, communityId, seal)) === null) return seal;
    }
    throw new Error('no six digits are free');
  }

  /** The digits of a pass, which belong to the seal that was drawn for it. */
  codeOf(communityId: string, passId: string, seal: string | null): string | null {
    for (let no = 0; no < MOST_TRIES && seal !== null; no += 1) {
      const code = this.codeNo(communityId, passId, no);
      if (this.sealOf(communityId, code) === seal) return code;
    }
    return null;
  }

  /** The visit that has not ended and whose digits these are. */
  visitOf(db: Db, communityId: string, code: string): Promise<string | null> {
    return visitOfCode(db, communityId, this.sealOf(communityId, code));
  }

  private sealOf(communityId: string, code: string): string {
    return this.keyring.seal('passCode', 'seal', communityId, code);
  }

  private codeNo(communityId: string, passId: string, no: number): string {
    const number = this.keyring.bytes('passCode', 'code', communityId, passId, no).readUIntBE(0, 6) % CODES;
    return String(number).padStart(6, '0');
  }
}
