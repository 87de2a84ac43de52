import { COMPONENT_WORDS } from '../../words/components';
import { Notice } from '../notice/notice';

interface ProblemProps {
  /** What happened, and what to do; nothing is shown for null. */
  readonly problem: { readonly code: string; readonly title: string; readonly detail: string } | null;
  readonly onRetry?: () => void;
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
