import { View } from '@tarojs/components';
import { aria } from '../../platform/aria';
import { COMPONENT_WORDS } from '../../words/components';
import { Icon } from '../icon/icon';
import './stars.scss';

const SCORES = [1, 2, 3, 4, 5] as const;
export type Score = (typeof SCORES)[number];

interface StarsProps {
  /** Undefined until somebody has chosen. */
  readonly value: Score | undefined;
  /** What is rated, for a screen reader. */
  readonly label: string;
  /** Without it the stars only show a rating. */
  readonly onChange?: (value: Score) => void;
  /** Each star is then `<id>-<1 to 5>`. */
  readonly id?: string;
}

/** A rating of one to five. */
export function Stars({ value, label, onChange, id }: StarsProps) {
  const said = value === undefined ? label : `${label} ${COMPONENT_WORDS.stars(value)}`;
  return (
    <View
      className={`ui-stars ${onChange ? '' : 'ui-stars--still'}`}
      {...aria(onChange ? { label } : { role: 'img', label: said })}
    >
      {SCORES.map((score) => {
        const on = value !== undefined && score <= value;
        return (
          <View
            key={score}
            {...(id ? { id: `${id}-${score}` } : {})}
            className={`ui-stars__star ${on ? 'ui-stars__star--on' : ''}`}
            {...(onChange
              ? {
                  onClick: () => onChange(score),
                  ...aria({
                    role: 'radio',
                    label: `${label} ${COMPONENT_WORDS.stars(score)}`,
                    checked: score === value,
                  }),
                }
              : {})}
          >
            <Icon name={on ? 'starFilled' : 'star'} />
          </View>
        );
      })}
    </View>
  );
}
