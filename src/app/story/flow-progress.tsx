import { Card } from '../components/card/card';
import { ProgressSteps } from '../components/progress-steps/progress-steps';
import { STORY } from '../words/story';
import { type Standing, standing } from './standing';

/** The five steps of the flow as bars. A withdrawn request went no way, and shows none. */
export function FlowProgress({ request }: { readonly request: Standing }) {
  if (request.closeReason === 'withdrawn') return null;
  const { names, now } = standing(request);
  const name = names[now];
  return (
    <Card>
      <ProgressSteps names={names} now={now} label={name ? STORY.progress(name) : STORY.progressDone} />
    </Card>
  );
}
