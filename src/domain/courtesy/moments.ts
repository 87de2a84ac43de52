import { COURTESY_WORDS, type CourtesyWord } from './words';

/**
 * The moments at which a resident is told something, in the order of a request's life.
 * At each of them the standard calls for some of the five courtesy words.
 */
export const MOMENTS = [
  'greeting',
  'acknowledgement',
  'lateApology',
  'pleaseWait',
  'checking',
  'restate',
  'askBack',
  'dispatched',
  'entrusted',
  'progress',
  'onHold',
  'handled',
  'callbackOpening',
  'closed',
  'notSatisfied',
  'unreached',
  'withdrawn',
  'assisted',
  'reopened',
  'thanks',
  'anythingElse',
  'farewellCounter',
  'farewellPhone',
  'farewellApp',
  'outsideHours',
  'emergency',
] as const;

export type Moment = (typeof MOMENTS)[number];

/**
 * @standard TEN-1 which words, and when; the clause that the row keeps stands beside it.
 */
const CALLED_FOR: Readonly<Record<Moment, readonly CourtesyWord[]>> = {
  greeting: ['您好', '请'], //                   TEN-3, TEL-2, TEN-6
  acknowledgement: ['您好', '谢谢'], //          DESK-4: received, what happens next, by when
  lateApology: ['您好', '对不起'], //            TEL-1
  pleaseWait: ['您好', '请'], //                 DESK-7
  checking: ['请', '对不起'], //                 TEN-4
  restate: ['请'], //                            TEL-4: read back, ask whether it is right
  askBack: ['请', '谢谢'], //                    DESK-2: hear the customer out
  dispatched: ['您好', '请'], //                 DESK-5
  entrusted: ['您好', '请'], //                  DESK-5: no visit, an answer
  progress: ['您好', '谢谢'], //                 DESK-5: follow up
  onHold: ['请', '对不起'], //                   DESK-5: the promise moves
  handled: ['您好', '请'], //                    DESK-6: ask them to confirm
  callbackOpening: ['您好', '请'], //            DESK-6
  closed: ['谢谢', '再见'], //                   DESK-9, TEN-6
  notSatisfied: ['请', '对不起'], //             DESK-6: back to work
  unreached: ['您好', '请'], //                  DESK-6
  withdrawn: ['谢谢', '再见'], //                TEN-6
  assisted: ['谢谢', '再见'], //                 DESK-3: helped, farewell
  reopened: ['您好', '对不起'], //               DESK-6
  thanks: ['谢谢'], //                           TEN-7
  anythingElse: ['请'], //                       TEL-5
  farewellCounter: ['再见'], //                  TEN-5: the whole sentence is 请慢走
  farewellPhone: ['谢谢', '再见'], //            TEL-6
  farewellApp: ['谢谢', '再见'], //              TEN-6
  outsideHours: ['您好', '请'], //               HOURS-2
  emergency: ['您好', '请'], //                  TEN-1 holds in a hurry, too
};

/** The courtesy words that a moment calls for, in the canonical order. @standard TEN-1 */
export function calledFor(moment: Moment): readonly CourtesyWord[] {
  return CALLED_FOR[moment];
}

/** The words that the moment calls for and `present` lacks, in the canonical order. @standard TEN-1 */
export function missingWords(moment: Moment, present: readonly CourtesyWord[]): CourtesyWord[] {
  return COURTESY_WORDS.filter((word) => CALLED_FOR[moment].includes(word) && !present.includes(word));
}
