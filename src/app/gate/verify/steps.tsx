import { Text, View } from '@tarojs/components';
import { STEPS, type Step } from '../../../domain/visit/kinds';
import { Icon } from '../../components/icon/icon';
import { aria } from '../../platform/aria';
import { GATE } from '../../words/gate';
import './steps.scss';

interface StepsProps {
  readonly done: readonly Step[];
  readonly next: Step | null;
}

/** The five steps in their order, those done, and the one that is on. @standard GATE-2 */
export function Steps({ done, next }: StepsProps) {
  const at = next === null ? STEPS.length : STEPS.indexOf(next) + 1;
  return (
    <View className="steps" {...aria({ role: 'img', label: GATE.verify.step(at, STEPS.length) })}>
      {STEPS.map((step) => {
        const state = done.includes(step) ? 'done' : step === next ? 'now' : 'later';
        return (
          <View key={step} className={`steps__step steps__step--${state}`}>
            <Text className="steps__name">{GATE.steps[step]}</Text>
            {state === 'done' && <Icon name="check" size="small" />}
          </View>
        );
      })}
    </View>
  );
}
