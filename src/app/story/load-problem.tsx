import { Button } from '../components/button/button';
import { Empty } from '../components/empty/empty';
import { Problem, type ProblemProps } from '../components/problem/problem';
import { back } from '../platform/navigate';
import { COMPONENT_WORDS } from '../words/components';

/** Trying again finds nothing more. */
const UNKNOWN: ReadonlySet<string> = new Set(['notFound', 'invalidInput']);

interface LoadProblemProps {
  readonly problem: ProblemProps['problem'];
  readonly onRetry: () => void;
  /** False beside the list it was opened from. */
  readonly canGoBack?: boolean;
}

/** Why a request cannot be shown: one that there is not leads back, anything else may be tried again. */
export function LoadProblem({ problem, onRetry, canGoBack = true }: LoadProblemProps) {
  if (problem === null || !UNKNOWN.has(problem.code)) return <Problem problem={problem} onRetry={onRetry} />;
  return (
    <Empty
      icon="list"
      title={problem.title}
      help={problem.detail}
      action={
        canGoBack && (
          <Button id="unknown-back" kind="tonal" text={COMPONENT_WORDS.back} onPress={() => void back()} />
        )
      }
    />
  );
}
