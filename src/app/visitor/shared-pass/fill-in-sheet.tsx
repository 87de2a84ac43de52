import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { parsePlate } from '../../../domain/visit/plate';
import { Button } from '../../components/button/button';
import { Chip } from '../../components/chips/chips';
import { PlateField } from '../../components/plate-keyboard/plate-field';
import { Problem } from '../../components/problem/problem';
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
          <Chip id="shared-consent" text={words.consent} on={consent} onPress={() => setConsent(!consent)} />
          <Text className="type-small">{words.consentHelp(shared.keptDays)}</Text>
        </View>
        {tried && !consent && (
          <Problem problem={{ code: 'visitorConsentRequired', title: words.consentRequired, detail: '' }} />
        )}
        <Problem problem={page.problem} />
      </View>
    </Sheet>
  );
}
