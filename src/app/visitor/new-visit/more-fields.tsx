import { View } from '@tarojs/components';
import { HELP_NEEDS } from '../../../domain/visit/kinds';
import { Card } from '../../components/card/card';
import { ChoiceRow, PickRow } from '../../components/chips/chips';
import { ChoiceField } from '../../components/choice-field/choice-field';
import { PlateField } from '../../components/plate-keyboard/plate-field';
import { Row } from '../../components/row/row';
import { TextField } from '../../components/text-field/text-field';
import { choosePlate, HAS_PLATES } from '../../platform/choose-plate';
import { HELP_NAMES, VISITOR } from '../../words/visitor';
import type { FormPartProps } from './form-part-props';

const PHONE_LENGTH = 11;

/** What may be left out, folded away until it is wanted. */
export function MoreFields({ visit }: FormPartProps) {
  const { form, change, wrong, gates } = visit;
  const words = VISITOR.newVisit;
  if (!form.more) {
    return (
      <Card kind="list">
        <Row
          id="new-visit-more"
          title={words.more}
          end={words.moreShort}
          onPress={() => change({ more: true })}
        />
      </Card>
    );
  }
  return (
    <View className="stack">
      <TextField
        id="new-visit-phone"
        label={words.phone}
        type="number"
        value={form.phone}
        max={PHONE_LENGTH}
        placeholder={words.phonePlaceholder}
        onChange={(phone) => change({ phone })}
        {...(wrong.phone ? { error: wrong.phone } : {})}
      />
      <PlateField
        id="new-visit-plate"
        label={words.plate}
        plate={form.plate}
        onChange={(plate) => change({ plate })}
        {...(wrong.plate ? { error: wrong.plate } : {})}
        {...(HAS_PLATES ? { choose: choosePlate } : {})}
      />
      <ChoiceField label={words.help}>
        <PickRow
          id="new-visit-help"
          choices={HELP_NEEDS.map((need) => ({ value: need, text: HELP_NAMES[need] }))}
          values={form.needsHelp}
          onChange={(needsHelp) => change({ needsHelp })}
        />
      </ChoiceField>
      {gates.length > 1 && (
        <ChoiceField label={words.gate}>
          <ChoiceRow
            id="new-visit-gate"
            choices={gates.map(({ number, name }) => ({ value: String(number), text: name }))}
            value={String(form.gate ?? gates[0]?.number)}
            onChange={(number) => change({ gate: Number(number) })}
          />
        </ChoiceField>
      )}
    </View>
  );
}
