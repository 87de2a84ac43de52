import { NextStep } from '../../components/next-step/next-step';
import { RESIDENT } from '../../words/resident';
import { STORY } from '../../words/story';

/** It is asked for: what happens next, and what to bring along (RULES-2). */
export function BindingPending({ room }: { readonly room: string }) {
  const { pendingTitle, pendingHelp } = RESIDENT.bindRoom;
  return <NextStep label={STORY.next} what={pendingTitle(room)} who={pendingHelp} />;
}
