import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button/button';
import { Notice } from '../../components/notice/notice';
import { Problem } from '../../components/problem/problem';
import { TextField } from '../../components/text-field/text-field';
import { canScan, scanCode } from '../../platform/scan';
import { GATE } from '../../words/gate';
import { BigButton } from '../parts/big-button';
import { useScan } from '../use-scan';

/** The scan: by the camera where there is one; six digits, or a hand scanner, that types, in the field below. */
export function ScanCard() {
  const words = GATE.post;
  const { submit, busy, problem, cannot } = useScan();
  const [code, setCode] = useState('');
  const [refused, setRefused] = useState(false);
  const withCamera = canScan();

  const scan = async () => {
    setRefused(false);
    try {
      const text = await scanCode({ aim: words.aim, cancel: words.cancel });
      if (text !== null) await submit(text);
    } catch {
      setRefused(true);
    }
  };
  const check = () => void submit(code).then(() => setCode(''));

  return (
    <View className="stack">
      {withCamera ? (
        <BigButton
          id="gate-scan"
          kind="scan"
          icon="scan"
          text={words.scan}
          busy={busy}
          onPress={() => void scan()}
        />
      ) : (
        <Notice title={words.scannerHint} />
      )}
      {refused && <Notice tone="amber" title={words.cameraRefused} help={words.cameraRefusedHelp} />}
      <TextField
        id="gate-code"
        label={withCamera ? words.code : words.scannerLabel}
        type={withCamera ? 'number' : 'text'}
        value={code}
        // The text of a pass has 144 letters.
        max={200}
        placeholder={withCamera ? words.codePlaceholder : words.scannerPlaceholder}
        focus={!withCamera}
        onChange={setCode}
        onConfirm={check}
        end={
          <Button id="gate-check" kind="tonal" size="small" text={words.check} busy={busy} onPress={check} />
        }
      />
      {cannot === 'codeNeedsNetwork' && (
        <Notice tone="amber" title={words.codeNeedsNetwork} help={words.codeNeedsNetworkHelp} />
      )}
      {(cannot === 'noData' || cannot === 'dataTooOld') && (
        <Notice tone="red" title={cannot === 'noData' ? GATE.online.noData : GATE.online.tooOld} />
      )}
      <Problem problem={problem} />
    </View>
  );
}
