/** What a screen reader is told about an element; the words come from the words files. */
export interface Accessible {
  readonly role?:
    | 'button'
    | 'tab'
    | 'tablist'
    | 'radio'
    | 'radiogroup'
    | 'checkbox'
    | 'img'
    | 'alert'
    | 'status'
    | 'progressbar'
    | 'dialog'
    | 'heading'
    | 'list';
  readonly label?: string;
  /** What stands inside, in short: WeChat does not read what is in a button by itself, and a browser does. */
  readonly contents?: string;
  /** Decoration that a screen reader should skip. */
  readonly hidden?: boolean;
  readonly disabled?: boolean;
  readonly checked?: boolean;
  readonly selected?: boolean;
}

/** Attributes to spread on an element; values are undefined where nothing is to be said. */
export type AccessibleAttributes = Readonly<Record<string, string | number | undefined>>;
