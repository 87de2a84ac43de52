import type { ApiError } from '../api/api-error';
import { Notice } from '../components/notice/notice';

interface ProblemNoticeProps {
  readonly problem: ApiError | null;
  readonly action?: { readonly text: string; readonly onPress: () => void };
}

/** What was refused or did not get through, and what to do: it stays until it is settled. */
export function ProblemNotice({ problem, action }: ProblemNoticeProps) {
  if (problem === null) return null;
  return <Notice tone="red" title={problem.title} help={problem.detail} {...(action ? { action } : {})} />;
}
