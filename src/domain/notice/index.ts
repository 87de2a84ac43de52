/** The public door of the room of notices: who is told of what outside the app. */
export { type Notice, noticesOf, type Recipient } from './notices-of';
export {
  NOTICE_VALUES,
  type NoticeValue,
  RESIDENT_TOPICS,
  STAFF_TOPICS,
  TOPICS,
  type Topic,
} from './topics';
export { KIND_WORDS, NOTE_WORDS, STATUS_WORDS } from './words';
