/** The public door of the courtesy room: what is said to residents, and how courteously. @standard TEN TEL DESK HOURS-2 */
export { type Assessment, assess } from './assess';
export {
  BLANK_NAMES,
  type BlankName,
  type BlankValues,
  blankLabel,
  renderTemplate,
  unfilledBlanks,
  unknownBlanks,
} from './blanks';
export { completeReply, type ReplyOccasion } from './complete-reply';
export { findTaboos, type TabooHit } from './find-taboos';
export { type Addressee, addressOf, dayPart, type Title } from './honorific';
export { calledFor, MOMENTS, type Moment } from './moments';
export { presentWords } from './presence';
export { RING_SECONDS, RINGS_IN_TIME, type Rings, ringsElapsed } from './rings';
export { assertSendable } from './sendable';
export { SEEDED_TABOOS, type TabooPhrase } from './taboos';
export { REPLY_TEMPLATES, type ReplyTemplate, templatesFor } from './templates';
export { COURTESY_WORDS, type CourtesyWord } from './words';
