/** Two who talk with each other. */
export interface Village {
  readonly deskToken: string;
  readonly residentToken: string;
  readonly requestId: string;
}

/** What the process with the apps is to do. */
export type Task =
  | {
      readonly what: 'connect';
      readonly url: string;
      readonly tokens: readonly string[];
      readonly count: number;
    }
  | { readonly what: 'cutAndReturn' }
  | {
      readonly what: 'talk';
      readonly url: string;
      readonly villages: readonly Village[];
      readonly rounds: number;
      readonly perSecond: number;
    }
  | { readonly what: 'leave' };

/** How long each took, in milliseconds, and how many did not get through. */
export interface Measured {
  readonly times: readonly number[];
  readonly failed: number;
}
