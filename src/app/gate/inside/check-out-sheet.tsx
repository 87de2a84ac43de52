import { Text, View } from '@tarojs/components';
import { GATE_FAREWELL } from '../../../domain/visit/gate-words';
import type { ApiError } from '../../api/api-error';
import { Sheet } from '../../components/sheet/sheet';
import { GATE } from '../../words/gate';
import { BigButton } from '../parts/big-button';
import { SayIt } from '../parts/say-it';

interface CheckOutSheetProps {
  readonly name: string;
  readonly busy: boolean;
  readonly problem: ApiError | null;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
}

/** The farewell, and then the way out is written down. @standard TEN-6 */
export function CheckOutSheet({ name, busy, problem, onSubmit, onClose }: CheckOutSheetProps) {
  const words = GATE.inside;
  return (
    <Sheet
      open
      title={words.checkOutTitle}
      onClose={onClose}
      problem={problem}
      actions={<BigButton id="check-out-submit" text={words.checkOutSubmit} busy={busy} onPress={onSubmit} />}
    >
      <View className="gate stack">
        <Text className="type-title">{name}</Text>
        <SayIt words={GATE_FAREWELL} />
      </View>
    </Sheet>
  );
}
