import type { BrowserPhone } from '../journeys/support/browser-phone';
import type { Target } from '../journeys/support/phone';
import { photograph } from '../screens/camera';

/** What is said beside the phone. */
export interface Caption {
  /** Whose phone it is. */
  readonly who: readonly [chinese: string, english: string];
  readonly says: readonly [chinese: string, english: string];
}

export interface Frame {
  /** The phone's screen as PNG. */
  readonly screen: Buffer;
  readonly caption: Caption;
  /** Where a finger is about to touch, in px. */
  readonly touch?: { readonly x: number; readonly y: number };
  /** How long it stays, in milliseconds. */
  readonly ms: number;
}

const TOUCH_MS = 900;
const TYPING_MS = 280;
/** A field fills in so many steps. */
const TYPING_STEPS = 3;

/** Plays on a phone and keeps what it shows, moment by moment. */
export class Recorder {
  readonly frames: Frame[] = [];
  private scene: { readonly phone: BrowserPhone; readonly caption: Caption } | undefined;

  /** From now on this phone is shown, with these words beside it. */
  turnTo(phone: BrowserPhone, caption: Caption): void {
    this.scene = { phone, caption };
  }

  /** Stays on what the phone shows. */
  async hold(ms: number): Promise<void> {
    await this.keep({ ms });
  }

  /** Shows where the finger goes, and touches. */
  async tap(target: Target): Promise<void> {
    const { phone } = this.current();
    await phone.offers(target);
    await this.keep({ ms: TOUCH_MS, touch: await phone.centreOf(target) });
    await phone.tap(target);
  }

  /** Types into a field bit by bit. */
  async type(field: `#${string}`, words: string): Promise<void> {
    const { phone } = this.current();
    for (let step = 1; step <= TYPING_STEPS; step += 1) {
      await phone.type(field, words.slice(0, Math.ceil((words.length * step) / TYPING_STEPS)));
      await this.keep({ ms: TYPING_MS });
    }
  }

  private current() {
    if (!this.scene) throw new Error('no phone is shown');
    return this.scene;
  }

  private async keep(frame: Omit<Frame, 'screen' | 'caption'>): Promise<void> {
    const { phone, caption } = this.current();
    this.frames.push({ ...frame, caption, screen: await photograph(phone.page) });
  }
}
