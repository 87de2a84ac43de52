import { parsePlate } from '../../../domain/visit/plate';
import { VISITOR } from '../../words/visitor';
import type { VisitForm } from './visit-form';

/** What is wrong with each field, in words. */
export type Wrong = Readonly<Partial<Record<'name' | 'phone' | 'plate' | 'weekdays', string>>>;

const PHONE = /^1[3-9]\d{9}$/;

/** What has to be mended before a visit can be announced; empty when nothing has. */
export function wrongIn(form: VisitForm): Wrong {
  const words = VISITOR.newVisit;
  const phone = form.phone.trim();
  return {
    ...(form.name.trim() === '' ? { name: words.nameRequired } : {}),
    ...(phone !== '' && !PHONE.test(phone) ? { phone: words.phoneWrong } : {}),
    ...(form.plate !== '' && parsePlate(form.plate) === null ? { plate: words.plateWrong } : {}),
    ...(form.kind === 'regular' && form.weekdays.length === 0 ? { weekdays: words.weekdaysRequired } : {}),
  };
}
