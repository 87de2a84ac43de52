import { Text, View } from '@tarojs/components';
import { aria } from '../../platform/aria';
import './progress-steps.scss';

interface ProgressStepsProps {
  readonly names: readonly string[];
  /** Index of the step that is under way; `names.length` when all are done. */
  readonly now: number;
  /** The whole as a sentence, for a screen reader. */
  readonly label: string;
}

/** Where a thing stands on its way, as one bar a step. */
export function ProgressSteps({ names, now, label }: ProgressStepsProps) {
  const stateOf = (index: number) => (index < now ? 'done' : index === now ? 'now' : 'ahead');
  return (
    <View className="ui-steps" {...aria({ role: 'img', label })}>
      {names.map((name, index) => (
        <View key={name} className="ui-steps__step">
          <View className={`ui-steps__bar ui-steps__bar--${stateOf(index)}`} />
          <Text className={`ui-steps__name ui-steps__name--${stateOf(index)}`}>{name}</Text>
        </View>
      ))}
    </View>
  );
}
