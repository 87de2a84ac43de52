import { Text, View } from '@tarojs/components';
import { useMemo } from 'react';
import type { VisitPass } from '../../../contract/schemas/visit';
import { SECOND } from '../../../domain/time';
import { QrCode } from '../../components/qr-code/qr-code';
import { useNow } from '../../state/use-now';
import { VISITOR } from '../../words/visitor';
import { CodeDigits } from './code-digits';
import { liveText, secondsLeft } from './live-text';
import './live-pass-card.scss';

interface LivePassCardProps {
  readonly pass: VisitPass;
  /** The server's clock when the pass was read. */
  readonly serverNow: number;
}

/** The pass as the gate scans it: a code that changes while it is shown, and six digits to read out. */
export function LivePassCard({ pass: { live, code }, serverNow }: LivePassCardProps) {
  const now = useNow(serverNow);
  const step = Math.floor(now / (live.stepSeconds * SECOND));
  const { payload, secret, stepSeconds } = live;
  const text = useMemo(
    () => liveText({ payload, secret, stepSeconds }, step * stepSeconds * SECOND),
    [payload, secret, stepSeconds, step],
  );
  const words = VISITOR.visit;
  return (
    <View className="live-pass" id="live-pass">
      <QrCode text={text} label={words.qrLabel} />
      <Text className="live-pass__note">{words.refreshing(secondsLeft(live, now))}</Text>
      <CodeDigits code={code} />
    </View>
  );
}
