import { usePageParams } from '../../platform/use-page-params';
import { GATE } from '../../words/gate';
import { useCurrentScan } from '../current-scan';
import { GateOnly } from '../gate-tabs';
import { useGateMemory } from '../offline/use-gate-memory';
import { OfflineEntryPage } from './offline-entry-page';
import { RefusedPage } from './refused-page';
import { VisitPage } from './visit-page';

export default function GateVerifyPage() {
  return <GateOnly title={GATE.verify.title}>{() => <Verify />}</GateOnly>;
}

/** The verdict and the five steps: of a visit that the server knows, of an entry of this gate, or of a refused pass. */
function Verify() {
  const { visit, entry } = usePageParams('gateVerify');
  const scan = useCurrentScan();
  const memory = useGateMemory();
  if (entry) return <OfflineEntryPage entryId={entry} scan={scan} memory={memory} />;
  // A verdict of before says nothing about a visit that was opened from a list.
  const verdict = scan?.visitId === (visit ?? null) ? scan : null;
  if (verdict !== null && verdict.verdict !== 'admit') return <RefusedPage scan={verdict} />;
  return visit ? <VisitPage id={visit} scan={verdict} /> : <RefusedPage scan={null} />;
}
