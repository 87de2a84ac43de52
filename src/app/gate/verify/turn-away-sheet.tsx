import { View } from '@tarojs/components';
import { useState } from 'react';
import { TURN_AWAY_REASONS, type TurnAwayReason } from '../../../domain/visit/kinds';
import type { ApiError } from '../../api/api-error';
import { Button } from '../../components/button/button';
import { ChoiceRow } from '../../components/chips/chips';
import { Sheet } from '../../components/sheet/sheet';
import { COMMON } from '../../words/common';
import { GATE } from '../../words/gate';
import { SayIt } from '../parts/say-it';

interface TurnAwaySheetProps {
  readonly say: string;
  readonly busy: boolean;
  readonly problem: ApiError | null;
  readonly onSubmit: (reason: TurnAwayReason) => void;
  readonly onClose: () => void;
}

/** Courteously turning somebody away: what is said, and why, by a choice and not a text. */
export function TurnAwaySheet({ say, busy, problem, onSubmit, onClose }: TurnAwaySheetProps) {
  const [reason, setReason] = useState<TurnAwayReason>();
  const words = GATE.turnAway;
  return (
    <Sheet
      open
      title={words.title}
      onClose={onClose}
      problem={problem}
      actions={
        <>
          <Button text={COMMON.cancel} kind="tonal" onPress={onClose} />
          <Button
            id="gate-turn-away-submit"
            text={words.submit}
            disabled={reason === undefined}
            busy={busy}
            onPress={() => reason && onSubmit(reason)}
          />
        </>
      }
    >
      <View className="gate stack">
        <SayIt words={say} />
        <ChoiceRow
          id="gate-away"
          value={reason}
          choices={TURN_AWAY_REASONS.map((value) => ({ value, text: GATE.turnAwayReasons[value] }))}
          onChange={setReason}
        />
      </View>
    </Sheet>
  );
}
