import type { TagWords } from '../../staff/tags-of';

/** What WeChat's own component waiting-row/ takes. */
interface WaitingRowProps {
  readonly key?: string;
  readonly id: string;
  readonly name: string;
  readonly wait: string;
  readonly matter: string;
  readonly tags: readonly TagWords[];
  readonly note: string;
  readonly more: string;
  readonly mood: string;
  readonly filled: readonly number[] | undefined;
  readonly said: string;
  readonly onTap: () => void;
}

declare global {
  namespace JSX {
    interface IntrinsicElements {
      'waiting-row': WaitingRowProps;
    }
  }
}
