import { Empty } from '../../components/empty/empty';
import { GATE } from '../../words/gate';
import type { CurrentScan } from '../current-scan';
import { SayIt } from '../parts/say-it';
import { BackToPost, ScanNext } from './next-buttons';
import { Verdict } from './verdict';
import { VerifyPage } from './verify-page';

/** A pass that does not hold: why, what the guard does, and how to say it; then the next one. */
export function RefusedPage({ scan }: { readonly scan: CurrentScan | null }) {
  return (
    <VerifyPage
      bar={
        <>
          <ScanNext again />
          <BackToPost />
        </>
      }
    >
      {scan === null ? (
        <Empty icon="shield" {...GATE.verify.gone} />
      ) : (
        <>
          <Verdict scan={scan} full />
          <SayIt words={scan.words.say} />
        </>
      )}
    </VerifyPage>
  );
}
