import type { Topic } from '../domain/notice/topics';

/** The page of the app that a message about each topic opens, without a leading slash; with the request's id where it is about one. */
export const NOTICE_PAGES: Readonly<Record<Topic, string>> = {
  accepted: 'resident/request/index',
  promiseChanged: 'resident/request/index',
  awaitingConfirmation: 'resident/request/index',
  closed: 'resident/request/index',
  visitorArrived: 'resident/home/index',
  newRequest: 'desk/request/index',
  dispatchedToYou: 'works/job/index',
  callbackDue: 'desk/request/index',
};
