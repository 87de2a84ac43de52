import type { RequestOf } from '../../../contract/endpoints';
import type { Kind, Urgency } from '../../../domain/service-request/kinds';
import { KIND_NAMES } from '../../words/common';
import { DESK } from '../../words/desk';

/** What is written down while somebody calls or stands at the counter. */
export interface Registration {
  readonly channel: 'phone' | 'counter';
  readonly name: string;
  readonly phone: string;
  readonly roomId: string;
  /** As it is read out: 3 栋 1201. */
  readonly roomLabel: string;
  readonly kind: Kind;
  readonly urgency: Urgency;
  readonly matter: string;
  /** The summary in the staff member's own words; null while it is still the generated one. */
  readonly readBack: string | null;
}

export const NOTHING_WRITTEN: Registration = {
  channel: 'phone',
  name: '',
  phone: '',
  roomId: '',
  roomLabel: '',
  kind: 'repair',
  urgency: 'routine',
  matter: '',
  readBack: null,
};

type Required = 'name' | 'phone' | 'roomId' | 'matter' | 'readBack';
const MOBILE = /^1[3-9]\d{9}$/;

/** The summary that is read back to the customer. Until somebody changes it, it follows what is written. @standard TEL-4 */
export function readBackOf(registration: Registration): string {
  const { readBack, name, roomLabel, kind, matter } = registration;
  if (readBack !== null) return readBack;
  const said = matter.trim().replace(/[\s。，、；！？…,;!?]+$/, '');
  if (said === '') return '';
  return DESK.register.readBackText({
    room: roomLabel,
    name: name.trim(),
    kind: KIND_NAMES[kind],
    matter: said,
  });
}

/** What is still to be asked, each with the question. Name, room, telephone and matter are required. @standard TEL-3 TEL-4 */
export function missingIn(registration: Registration): Partial<Record<Required, string>> {
  const { missing } = DESK.register;
  const { name, phone, roomId, matter } = registration;
  return {
    ...(name.trim() === '' ? { name: missing.name } : {}),
    ...(MOBILE.test(phoneDigits(phone)) ? {} : { phone: missing.phone }),
    ...(roomId === '' ? { roomId: missing.roomId } : {}),
    ...(matter.trim() === '' ? { matter: missing.matter } : {}),
    ...(matter.trim() !== '' && readBackOf(registration).trim() === '' ? { readBack: missing.readBack } : {}),
  };
}

/** A number as people say it, with spaces or hyphens, as the server takes it. */
function phoneDigits(phone: string): string {
  return phone.replace(/[\s-]/g, '');
}

/** What the server is sent. Only for a registration in which nothing is missing. */
export function bodyOf(registration: Registration): RequestOf<'registerServiceRequest'>['body'] {
  const { channel, name, phone, roomId, kind, urgency, matter } = registration;
  return {
    channel,
    name: name.trim(),
    phone: phoneDigits(phone),
    roomId,
    kind,
    urgency,
    matter: matter.trim(),
    readBack: readBackOf(registration).trim(),
  };
}
