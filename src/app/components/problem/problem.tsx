import { COMPONENT_WORDS } from '../../words/components';
import { Notice } from '../notice/notice';

export interface ProblemProps {
  /** What happened, and what to do; nothing is shown for null. */
  readonly problem: { readonly code: string; readonly title: string; readonly detail: string } | null;
  readonly onRetry?: () => void;
}

/** Said at the button: what is missing may stand above what can be seen. */
const INCOMPLETE = { code: 'incomplete', title: COMPONENT_WORDS.incomplete, detail: '' } as const;

/** @param wrong what is to be mended, by field; null is given back when nothing is */
export function incompleteIn(wrong: Readonly<Record<string, unknown>>): ProblemProps['problem'] {
  return Object.keys(wrong).length > 0 ? INCOMPLETE : null;
}

/** What was refused or did not get through. It stays until it is settled; a lost network is nobody's fault, and not red. */
export function Problem({ problem, onRetry }: ProblemProps) {
  if (problem === null) return null;
  return (
    <Notice
      tone={problem.code === 'offline' ? 'amber' : 'red'}
      title={problem.title}
      help={problem.detail}
      {...(onRetry ? { action: { text: COMPONENT_WORDS.retry, onPress: onRetry } } : {})}
    />
  );
}
