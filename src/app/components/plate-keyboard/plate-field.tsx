import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { aria } from '../../platform/aria';
import { COMPONENT_WORDS } from '../../words/components';
import { Button } from '../button/button';
import { Sheet } from '../sheet/sheet';
import { FieldFrame } from '../text-field/field-frame';
import { PlateBoxes } from './plate-boxes';
import { PlateKeyboard } from './plate-keyboard';
import { fits, withKey, withoutLast } from './plate-keys';
import './plate-field.scss';

interface PlateFieldProps {
  readonly label: string;
  /** As typed so far, without a dot; empty for none. */
  readonly plate: string;
  readonly onChange: (plate: string) => void;
  readonly error?: string;
  /** Fetches a plate that the platform keeps; left out where it keeps none. Null when none was chosen. */
  readonly choose?: () => Promise<string | null>;
  readonly id: string;
}

/** A number plate, typed on keys of its own. */
export function PlateField({ label, plate, onChange, error, choose, id }: PlateFieldProps) {
  const [open, setOpen] = useState(false);
  const words = COMPONENT_WORDS.plate;
  return (
    <FieldFrame label={label} {...(error ? { error } : {})}>
      <View
        id={id}
        className={`ui-field__box ${error ? 'ui-field__box--wrong' : ''}`}
        onClick={() => setOpen(true)}
        {...aria({ role: 'button', label: words.field(label, sayPlate(plate)) })}
      >
        <Text className={`ui-plate-field ${plate ? '' : 'ui-plate-field--empty'}`}>
          {plate ? sayPlate(plate) : words.placeholder}
        </Text>
      </View>
      {open && (
        <PlateSheet
          title={label}
          plate={plate}
          onChange={onChange}
          onClose={() => setOpen(false)}
          {...(choose ? { choose } : {})}
        />
      )}
    </FieldFrame>
  );
}

interface PlateSheetProps extends Pick<PlateFieldProps, 'plate' | 'onChange' | 'choose'> {
  readonly title: string;
  readonly onClose: () => void;
}

function PlateSheet({ title, plate, onChange, choose, onClose }: PlateSheetProps) {
  const [place, setPlace] = useState(Array.from(plate).length);
  const words = COMPONENT_WORDS.plate;
  const press = (key: string) => {
    if (!fits(key, place)) return;
    onChange(withKey(plate, place, key));
    setPlace(place + 1);
  };
  const takeBack = () => {
    const shorter = withoutLast(plate);
    onChange(shorter);
    setPlace(Array.from(shorter).length);
  };
  const fetchPlate = async () => {
    const chosen = await choose?.();
    if (!chosen) return;
    onChange(chosen);
    onClose();
  };
  return (
    <Sheet
      open
      title={title}
      onClose={onClose}
      actions={<Button id="plate-done" text={words.done} onPress={onClose} />}
    >
      <View className="stack">
        <PlateBoxes plate={plate} place={place} onPlace={setPlace} />
        <PlateKeyboard place={place} onKey={press} onDelete={takeBack} />
        {choose && (
          <Button id="plate-choose" kind="quiet" text={words.choose} onPress={() => void fetchPlate()} />
        )}
      </View>
    </Sheet>
  );
}

/** 粤B12345 with a dot after the letter, as it stands on the car. */
function sayPlate(plate: string): string {
  return plate.length > 2 ? `${plate.slice(0, 2)}·${plate.slice(2)}` : plate;
}
