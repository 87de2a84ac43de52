import type { SharedPass } from '../../../contract/schemas/visit';
import { Notice } from '../../components/notice/notice';
import { VISITOR } from '../../words/visitor';

/** That the visit has ended, and how. */
export function SharedEnd({ shared: { status, pass } }: { readonly shared: SharedPass }) {
  if (pass) return null;
  const { ended } = VISITOR.shared;
  return <Notice tone="amber" {...(status in ended ? ended[status as keyof typeof ended] : ended.over)} />;
}
