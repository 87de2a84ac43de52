import { MessageSheet } from './message-sheet';
import { ReopenSheet } from './reopen-sheet';
import type { RequestPartProps } from './request-part-props';
import { UnsolvedSheet } from './unsolved-sheet';
import { WithdrawSheet } from './withdraw-sheet';

/** The question that is open, if one is and it still fits: somebody else may have settled the matter meanwhile. */
export function RequestSheets(props: RequestPartProps) {
  const { sheet, may } = props.page;
  if (sheet === 'message' && may('sendMessage')) return <MessageSheet {...props} />;
  if (sheet === 'unsolved' && may('answerCallback')) return <UnsolvedSheet {...props} />;
  if (sheet === 'withdraw' && may('withdraw')) return <WithdrawSheet {...props} />;
  if (sheet === 'reopen' && may('reopen')) return <ReopenSheet {...props} />;
  return null;
}
