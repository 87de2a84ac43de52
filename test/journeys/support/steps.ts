import path from 'node:path';
import type { PageName } from '../../../src/app/pages';
import type { Phone } from './phone';

/** People of the demo's community. */
export const PEOPLE = {
  /** 李娟, the owner of 3 栋 1201. */
  resident: '13800000001',
  /** 欧阳倩, who lives next door. */
  neighbour: '13800001202',
  /** 陈晓琳 at the front desk. */
  desk: '13800000002',
  /** 林婉清, her colleague. */
  colleague: '13800000012',
  /** 张建国 of the engineering department. */
  technician: '13800000003',
  /** 刘强 at the gate. */
  guard: '13800000006',
  supervisor: '13800000004',
  administrator: '13800000005',
  /** 李卫东, his colleague. */
  otherTechnician: '13800000021',
} as const;

/** A picture; which one does not matter. */
export const PICTURE = path.resolve(__dirname, '../../../src/app/assets/tabs/home.png');

/**
 * The chapters of one story, in order, as tests. Each needs those before it, so that after one that fails the others say
 * so at once instead of waiting for what cannot come.
 */
export function chapters(): (what: string, happens: () => Promise<void> | void) => void {
  let failed: string | undefined;
  return (what, happens) =>
    it(what, async () => {
      if (failed) throw new Error(`The story broke off before, at: ${failed}`);
      failed = what;
      await happens();
      failed = undefined;
    });
}

/**
 * Signs in as people do: number, code from the message, which the demo shows on the page.
 *
 * @param weChatOffered whether the page begins with WeChat, and the number is chosen instead
 */
export async function signIn(
  phone: Phone,
  number: string,
  first: PageName,
  weChatOffered = false,
): Promise<void> {
  await phone.open('signIn');
  if (weChatOffered) await phone.tap('#sign-in-by-phone');
  await phone.type('#sign-in-phone', number);
  await phone.tap('#sign-in-agree');
  await phone.tap('#sign-in-get-code');
  await phone.finds('#sign-in-code');
  const [, code = ''] = /验证码是 (\d{6})/.exec(await phone.text()) ?? [];
  await phone.type('#sign-in-code', code);
  await phone.tap('#sign-in-submit');
  await phone.arrivesAt(first);
}

/** The id in the address of the request that is open. */
export function openRequest(phone: Phone): string {
  const { id } = phone.where().params;
  if (!id) throw new Error('no request is open');
  return id;
}

/** Files a repair from the home page. @returns its id */
export async function file(
  phone: Phone,
  { matter, place }: { matter: string; place: string },
): Promise<string> {
  await phone.open('home');
  await phone.tap('#home-repair');
  await phone.arrivesAt('newRequest');
  await phone.type('#new-request-matter', matter);
  await phone.type('#new-request-place', place);
  await phone.tap('#new-request-submit');
  await phone.arrivesAt('request');
  return openRequest(phone);
}

/** Opens a request out of the desk's queue. */
export async function openFromQueue(desk: Phone, id: string): Promise<void> {
  await desk.open('deskQueue');
  await desk.tap(`#queue-${id}`);
  await desk.arrivesAt('deskRequest');
}

/** Accepts the open request with the words that the composer holds; the demo's queue is never empty, so it says why first. */
export async function acceptOutOfTurn(desk: Phone, reason: string): Promise<void> {
  await desk.tap('#accept-submit');
  await desk.type('#out-of-turn-reason', reason);
  await desk.tap('#out-of-turn-submit');
  await desk.offers('#dispatch-open');
}

/** Dispatches the open request to somebody by name, promising it within so many open minutes. */
export async function dispatch(desk: Phone, name: string, openMinutes: number): Promise<void> {
  await desk.tap('#dispatch-open');
  await desk.tap({ label: new RegExp(`^${name}（`) });
  await desk.tap(`#dispatch-within-${openMinutes}`);
  await desk.tap('#dispatch-submit');
  await desk.misses('#dispatch-submit');
}

/** Opens the job among one's own, begins it, and says that it is done. */
export async function doTheWork(technician: Phone, id: string, note: string): Promise<void> {
  await technician.open('worksJobs');
  await technician.tap(`#job-${id}`);
  await technician.arrivesAt('worksJob');
  await technician.tap('#job-start');
  await technician.tap('#job-handle');
  await technician.type('#job-handle-note', note);
  await technician.tap('#job-handle-submit');
  await technician.misses('#job-handle-submit');
}

/** Makes the callback on a request that awaits it, and records what came of it. */
export async function callBack(desk: Phone, id: string, verdict: 'satisfied' | 'unreached'): Promise<void> {
  await desk.open('deskCallbacks');
  await desk.tap(`#callback-${id}`);
  await desk.arrivesAt('deskRequest');
  await desk.tap(`#callback-${verdict}`);
  await desk.tap('#callback-submit');
  await desk.misses('#callback-submit');
}
