/** The public door of the room of what may be published. */
export { assertNameable, assertPublishable, screenedIn } from './assert-publishable';
export { SCREENED_WORDS } from './screened-words';
