import { startAt } from '../../platform/navigate';
import { canScan, scanCode } from '../../platform/scan';
import { GATE } from '../../words/gate';
import { showScan } from '../current-scan';
import { BigButton } from '../parts/big-button';
import { useScan } from '../use-scan';

/** On to the next one: the camera at once where there is one, otherwise the post with its field. */
export function ScanNext({ again = false }: { readonly again?: boolean }) {
  const { submit, busy } = useScan({ inPlace: true });
  const text = again ? GATE.verify.again : GATE.verify.next;
  const next = async () => {
    if (!canScan()) return toPost();
    const { aim, cancel } = GATE.post;
    const scanned = await scanCode({ aim, cancel }).catch(() => null);
    if (scanned !== null) await submit(scanned);
  };
  return <BigButton id="gate-next" icon="scan" text={text} busy={busy} onPress={() => void next()} />;
}

export function BackToPost() {
  return (
    <BigButton id="gate-to-post" kind="plain" text={GATE.verify.backToPost} onPress={() => void toPost()} />
  );
}

async function toPost(): Promise<void> {
  showScan(null);
  await startAt('gatePost');
}
