import { Text } from '@tarojs/components';
import { GATE } from '../../words/gate';
import type { CurrentScan } from '../current-scan';
import { clock } from '../parts/say-window';
import { signalOf } from '../use-scan';
import { Banner } from './banner';

interface VerdictProps {
  readonly scan: CurrentScan;
  /** Fills the screen, until the first step is done. */
  readonly full: boolean;
  /** Who comes, masked, and to whom; beside a good pass. */
  readonly who?: readonly [visitor: string, host: string];
}

/** What is to be said of a pass: it comes with a sound, too. */
export function Verdict({ scan, full, who }: VerdictProps) {
  return (
    <Banner
      id="gate-verdict"
      kind={signalOf(scan.verdict)}
      size={full ? 'full' : 'small'}
      word={scan.words.title}
    >
      {scan.opensAt !== null && (
        <Text className="banner__help">{GATE.verify.opens(clock(scan.opensAt))}</Text>
      )}
      {full &&
        who?.map((line) => (
          <Text key={line} className="banner__who">
            {line}
          </Text>
        ))}
      {full && who === undefined && scan.words.help !== '' && (
        <Text className="banner__help">{scan.words.help}</Text>
      )}
      {scan.offline && <Text className="banner__offline">{GATE.verify.offline}</Text>}
    </Banner>
  );
}
