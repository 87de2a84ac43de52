import { View } from '@tarojs/components';
import { URGENCIES } from '../../../domain/service-request/kinds';
import { Button } from '../../components/button/button';
import { ChoiceRow } from '../../components/chips/chips';
import { ChoiceField } from '../../components/choice-field/choice-field';
import { Notice } from '../../components/notice/notice';
import { dial } from '../../platform/phone';
import { RESIDENT } from '../../words/resident';
import { canBeUrgent } from './filing';
import type { FilingFieldProps } from './filing-field-props';

interface UrgencyChoiceProps extends FilingFieldProps {
  readonly hotline: string;
}

/** Whether it is an emergency; then the telephone comes first. @standard CRISIS-1 */
export function UrgencyChoice({ filing, hotline, onChange }: UrgencyChoiceProps) {
  const words = RESIDENT.newRequest;
  if (!canBeUrgent(filing.kind)) return null;
  return (
    <ChoiceField label={words.urgency}>
      <ChoiceRow
        id="new-request-urgency"
        choices={URGENCIES.map((urgency) => ({ value: urgency, text: words.urgencies[urgency] }))}
        value={filing.urgency}
        onChange={(urgency) => onChange({ urgency })}
      />
      {filing.urgency === 'emergency' && (
        <View className="stack">
          <Notice tone="amber" title={words.emergencyTitle} help={words.emergencyHelp} />
          <Button
            id="new-request-call"
            kind="danger"
            icon="tel"
            text={words.call(hotline)}
            onPress={() => void dial(hotline)}
          />
        </View>
      )}
    </ChoiceField>
  );
}
