import type { RequestOf } from '../../../contract/endpoints';
import type { HelpNeed, Purpose } from '../../../domain/visit/kinds';
import { parsePlate } from '../../../domain/visit/plate';
import { GATE } from '../../words/gate';

/** What is written down of somebody unexpected. */
export interface WalkIn {
  readonly name: string;
  readonly phone: string;
  readonly plate: string;
  readonly roomId: string;
  /** As it is read out: 3 栋 1201. */
  readonly roomLabel: string;
  readonly purpose: Purpose;
  readonly partySize: number;
  readonly needsHelp: readonly HelpNeed[];
  readonly consent: boolean;
}

export const NOBODY_YET: WalkIn = {
  name: '',
  phone: '',
  plate: '',
  roomId: '',
  roomLabel: '',
  purpose: 'friend',
  partySize: 1,
  needsHelp: [],
  consent: false,
};

export const MOST_PEOPLE = 20;

type Asked = 'name' | 'phone' | 'plate' | 'roomId' | 'consent';
const MOBILE = /^1[3-9]\d{9}$/;
const digitsOf = (phone: string) => phone.replace(/[\s-]/g, '');

/** What is still to be asked, each with the question. Without consent nothing is sent. @standard GATE-5 */
export function missingIn({ name, phone, plate, roomId, consent }: WalkIn): Partial<Record<Asked, string>> {
  const { missing } = GATE.register;
  return {
    ...(name.trim() === '' ? { name: missing.name } : {}),
    ...(phone.trim() === '' || MOBILE.test(digitsOf(phone)) ? {} : { phone: missing.phone }),
    ...(plate.trim() === '' || parsePlate(plate) !== null ? {} : { plate: missing.plate }),
    ...(roomId === '' ? { roomId: missing.roomId } : {}),
    ...(consent ? {} : { consent: missing.consent }),
  };
}

/** What the server is sent. Only for somebody of whom nothing is missing. */
export function bodyOf(walkIn: WalkIn, gate: number): RequestOf<'registerWalkIn'>['body'] {
  const { name, phone, plate, roomId, purpose, partySize, needsHelp, consent } = walkIn;
  return {
    name: name.trim(),
    phone: digitsOf(phone) || null,
    plate: plate.trim() || null,
    roomId,
    purpose,
    partySize,
    needsHelp: [...needsHelp],
    gate,
    consent,
  };
}
