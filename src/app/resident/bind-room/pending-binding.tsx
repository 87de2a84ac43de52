import { Button } from '../../components/button/button';
import { Empty } from '../../components/empty/empty';
import { Page } from '../../components/page/page';
import { PAGES } from '../../pages';
import { back } from '../../platform/navigate';
import { RESIDENT } from '../../words/resident';

/** What happens next: which papers to bring, and where. */
export function PendingBinding({ roomLabel }: { readonly roomLabel: string }) {
  const { pendingTitle, pendingHelp, done } = RESIDENT.bindRoom;
  return (
    <Page
      title={PAGES.bindRoom.title}
      bar={<Button id="bind-done" text={done} onPress={() => void back()} />}
    >
      <Empty icon="check" title={pendingTitle(roomLabel)} help={pendingHelp} />
    </Page>
  );
}
