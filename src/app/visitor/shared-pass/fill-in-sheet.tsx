import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { parsePlate } from '../../../domain/visit/plate';
import { Button } from '../../components/button/button';
import { Check } from '../../components/check/check';
import { PlateField } from '../../components/plate-keyboard/plate-field';
import { Sheet } from '../../components/sheet/sheet';
import { TextField } from '../../components/text-field/text-field';
import { choosePlate, HAS_PLATES } from '../../platform/choose-plate';
import { VISITOR } from '../../words/visitor';
import type { FillInProps } from './fill-in';

const NAME_MAX = 20;

interface FillInSheetProps extends FillInProps {
  readonly onClose: () => void;
}

/** Name and plate, and that they may be kept: without consent nothing is sent. */
export function FillInSheet({ page, shared, onClose }: FillInSheetProps) {
  const [name, setName] = useState(shared.filledIn?.name ?? '');
  const [plate, setPlate] = useState(shared.filledIn?.plate ?? '');
  const [consent, setConsent] = useState(false);
  const [tried, setTried] = useState(false);
  const words = VISITOR.shared;
  const nameWrong = name.trim() === '' ? words.nameRequired : undefined;
  const plateWrong = plate !== '' && parsePlate(plate) === null ? VISITOR.newVisit.plateWrong : undefined;

  const submit = async () => {
    setTried(true);
    if (nameWrong || plateWrong || !consent) return;
    if (await page.fillIn({ name: name.trim(), plate: parsePlate(plate), consent: true })) onClose();
  };

  return (
    <Sheet
      open
      title={words.fillIn}
      onClose={onClose}
      problem={page.problem}
      actions={
        <Button
          id="shared-fill-in-submit"
          text={words.submit}
          busy={page.busy}
          onPress={() => void submit()}
        />
      }
    >
      <View className="stack">
        <Text className="type-small">{words.fillInHelp}</Text>
        <TextField
          id="shared-name"
          label={words.name}
          value={name}
          max={NAME_MAX}
          placeholder={words.namePlaceholder}
          onChange={setName}
          {...(tried && nameWrong ? { error: nameWrong } : {})}
        />
        <PlateField
          id="shared-plate"
          label={words.plate}
          plate={plate}
          onChange={setPlate}
          {...(tried && plateWrong ? { error: plateWrong } : {})}
          {...(HAS_PLATES ? { choose: choosePlate } : {})}
        />
        <View>
          <Check
            id="shared-consent"
            label={words.consent}
            checked={consent}
            onChange={setConsent}
            {...(tried && !consent ? { error: words.consentRequired } : {})}
          />
          <Text className="type-small">{words.consentHelp(shared.keptDays)}</Text>
        </View>
      </View>
    </Sheet>
  );
}
