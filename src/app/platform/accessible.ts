/** What a screen reader is told about an element; the words come from the words files. */
export interface Accessible {
  readonly role?:
    | 'button'
    | 'tab'
    | 'radio'
    | 'checkbox'
    | 'img'
    | 'alert'
    | 'status'
    | 'progressbar'
    | 'dialog'
    | 'heading'
    | 'list';
  readonly label?: string;
  /** Decoration that a screen reader should skip. */
  readonly hidden?: boolean;
  readonly disabled?: boolean;
  readonly checked?: boolean;
  readonly selected?: boolean;
}

/** Attributes to spread on an element; values are undefined where nothing is to be said. */
export type AccessibleAttributes = Readonly<Record<string, string | number | undefined>>;
