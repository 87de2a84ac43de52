import { LEAD } from '../../words/lead';

/** Why a message was given up, and what helps, by the reason that was kept: WeChat's code, and the field that it did not take. */
export function whyUnsent(reason: string): { readonly why: string; readonly todo: string } {
  const { reasons, reasonElse } = LEAD.unsent;
  const [code = ''] = reason.split(' ');
  return reasons[code] ?? reasonElse;
}
