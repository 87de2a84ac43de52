/** What is sent on: a page of the app, and what is said of it before it is opened. */
export interface SharedCard {
  readonly title: string;
  readonly text: string;
  /** Of the page within the app, with its parameters. */
  readonly path: string;
}

/** How it left: by the device's own sharing, copied, or only shown because neither could be done. */
export type Sent = 'shared' | 'copied' | 'shown';
