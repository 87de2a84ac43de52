import { Text, View } from '@tarojs/components';
import { aria } from '../../platform/aria';
import { COMPONENT_WORDS } from '../../words/components';
import { NEW_ENERGY_PLACES, PLACES } from './plate-keys';
import './plate-boxes.scss';

interface PlateBoxesProps {
  readonly plate: string;
  /** The place that the next key fills, counted from 0. */
  readonly place: number;
  readonly onPlace: (place: number) => void;
}

/** A number plate in its places; the eighth is for new energy alone. A press on one that is filled changes it. */
export function PlateBoxes({ plate, place, onPlace }: PlateBoxesProps) {
  const filled = Array.from(plate);
  const words = COMPONENT_WORDS.plate;
  return (
    <View className="ui-plate-boxes">
      {Array.from({ length: NEW_ENERGY_PLACES }, (_, at) => {
        const newEnergy = at === PLACES;
        const classes = ['ui-plate-boxes__box'];
        if (newEnergy) classes.push('ui-plate-boxes__box--extra');
        if (at === place) classes.push('ui-plate-boxes__box--now');
        return (
          <View
            // biome-ignore lint/suspicious/noArrayIndexKey: a place is its number.
            key={at}
            id={`plate-place-${at + 1}`}
            className={classes.join(' ')}
            onClick={() => onPlace(Math.min(at, filled.length))}
            {...aria({
              role: 'button',
              label: words.place(at + 1, filled[at] ?? (newEnergy ? words.newEnergy : undefined)),
            })}
          >
            <View className="ui-plate-boxes__face">
              <Text className={newEnergy && !filled[at] ? 'ui-plate-boxes__hint' : ''}>
                {filled[at] ?? (newEnergy ? words.newEnergy : '')}
              </Text>
            </View>
          </View>
        );
      })}
    </View>
  );
}
