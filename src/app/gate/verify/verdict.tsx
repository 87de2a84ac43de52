import { Text, View } from '@tarojs/components';
import { Icon, type IconName } from '../../components/icon/icon';
import { aria } from '../../platform/aria';
import type { Signal } from '../../platform/tones';
import { GATE } from '../../words/gate';
import type { CurrentScan } from '../current-scan';
import { clock } from '../parts/say-window';
import { signalOf } from '../use-scan';
import './verdict.scss';

const ICONS: Readonly<Record<Signal, IconName>> = { yes: 'check', wait: 'clock', no: 'cross' };

interface VerdictProps {
  readonly scan: CurrentScan;
  /** Fills the screen, until the first step is done. */
  readonly full: boolean;
}

/** What is to be said of a pass: a colour, a word, a sign and, when it came, a sound; never only a colour. */
export function Verdict({ scan, full }: VerdictProps) {
  const kind = signalOf(scan.verdict);
  return (
    <View
      id="gate-verdict"
      className={`verdict verdict--${kind} verdict--${full ? 'full' : 'small'}`}
      {...aria({ role: 'alert' })}
    >
      <Icon name={ICONS[kind]} />
      <Text className="verdict__word">{scan.words.title}</Text>
      {scan.opensAt !== null && (
        <Text className="verdict__help">{GATE.verify.opens(clock(scan.opensAt))}</Text>
      )}
      {full && scan.words.help !== '' && <Text className="verdict__help">{scan.words.help}</Text>}
      {scan.offline && <Text className="verdict__offline">{GATE.verify.offline}</Text>}
    </View>
  );
}
