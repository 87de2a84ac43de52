import type { ResponseOf } from '../../../src/contract/endpoints';
import { HOUR, MINUTE } from '../../../src/domain/time';
import type { Step } from '../../../src/domain/visit/kinds';
import { callAs, signInAs } from '../../budget/support/busy-afternoon';
import { shownAt } from '../../server/support/passes';
import type { Phone } from './phone';
import { PEOPLE } from './steps';

const QUARTER = 15 * MINUTE;

type Schedule = ResponseOf<'getVisit'>['schedule'];

/** The host of the demo without a phone in the hand: announces visitors, and has their passes. */
export async function hostAt(url: string) {
  const { token, me } = await signInAs(url, PEOPLE.resident);
  return {
    /** Announces somebody. @returns the visit, and its pass as it is shown at an instant */
    async announce(name: string, schedule: Schedule) {
      const roomId = me.rooms[0]?.roomId ?? '';
      const { id } = await callAs(url, 'preRegisterVisit', {
        token,
        body: { roomId, name, purpose: 'friend', schedule },
      });
      const { pass } = await callAs(url, 'getVisitPass', { token, params: { id } });
      return { id, code: pass.code, shownAt: (at: number) => shownAt(pass, at) };
    },
    withdraw: (id: string) => callAs(url, 'withdrawVisit', { token, params: { id }, body: {} }),
  };
}

/** A single visit that begins about now, in whole quarters as people say them, and takes three hours. */
export function onceAround(at: number): Schedule {
  const from = Math.ceil(at / QUARTER) * QUARTER;
  return { type: 'once', from, until: from + 3 * HOUR };
}

/** Goes on to the gate's post, and says once at which gate the device stands. */
export async function standAtGate(guard: Phone, number: number): Promise<void> {
  await guard.arrivesAt('gatePost');
  await guard.tap(`#gate-${number}`);
  await guard.finds('#gate-code');
  await guard.sees('联网', '数据刚刚更新');
}

/**
 * The five steps of one visitor: four presses after the scan, each offered only when its turn has come; three for
 * somebody who was greeted and registered before their host was asked.
 */
export async function takeTheSteps(
  guard: Phone,
  steps: readonly Step[] = ['greet', 'verify', 'issue', 'guide'],
): Promise<void> {
  for (const step of steps) {
    await guard.tap(`#gate-step-${step}`);
    await guard.misses(`#gate-step-${step}`);
  }
  await guard.sees('办好了');
}
