/** What residents can ask to be told of in WeChat, each once for each time that they say yes. */
export const RESIDENT_TOPICS = [
  'accepted',
  'promiseChanged',
  'awaitingConfirmation',
  'closed',
  'visitorArrived',
] as const;
/** What staff can ask to be told of. */
export const STAFF_TOPICS = ['newRequest', 'dispatchedToYou', 'callbackDue'] as const;

export const TOPICS = [...RESIDENT_TOPICS, ...STAFF_TOPICS] as const;
export type Topic = (typeof TOPICS)[number];

/** What the template of a topic can say. Which of it a template has, and by which keys, the operator says. */
export const NOTICE_VALUES = [
  /** The number of the request. */
  'serial',
  /** The matter in short. */
  'matter',
  /** What kind of request it is. */
  'kind',
  /** How far it has come, in at most five Chinese characters. */
  'status',
  /** The date and time that the notice is about: the promise, the callback, the arrival. */
  'time',
  /** What the reader can do now. */
  'note',
  /** The room, or the place. */
  'place',
  /** Who has come, as the host named them. */
  'visitor',
] as const;
export type NoticeValue = (typeof NOTICE_VALUES)[number];
