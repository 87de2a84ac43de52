const KB = 1024;

/** How many bytes the app may cost its users. Counting is the same on every machine, so that tests can hold to it. */
export const BUDGETS = {
  weapp: {
    /** What every resident downloads before the first page. */
    mainPackage: 800 * KB,
    /** What a guard downloads besides, with the verification of passes. */
    gatePackage: 250 * KB,
    /** WeChat refuses 2 MB, and its quality check warns from here. */
    anyPackage: 1.5 * KB * KB,
    /** The queue with twenty people in it, in one `setData`. */
    queuePage: 10 * KB,
    /** A second of their clocks, nobody of them having waited for five minutes: later a clock moves once a minute. */
    queueSecond: 3 * KB,
    /** The longest story of the demo, in one `setData`. */
    requestPage: 15 * KB,
    /** A message that arrives in an open story, all told. */
    message: 1.5 * KB,
  },
  h5: {
    /** All that a browser loads, packed by gzip, until the home page stands. */
    firstLoad: 350 * KB,
    /** What a gate's browser fetches besides, once its page stands, and keeps. */
    keptAtTheGate: 350 * KB,
  },
  /** Rows of a list that stand in a page at once. */
  mountedRows: 100,
} as const;
