import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './next-step.scss';

interface NextStepProps {
  /** What kind of message this is, e.g. the words for "next step". */
  readonly label: string;
  /** What happens next and by when, in one sentence. */
  readonly what: string;
  /** Who does it, and what to expect of them. */
  readonly who?: string;
  readonly tag?: ReactNode;
  /** Buttons of kind `light` and `on-dark`. */
  readonly actions?: ReactNode;
}

/** The dark card that opens every story: what happens next, by when, and who. */
export function NextStep({ label, what, who, tag, actions }: NextStepProps) {
  return (
    <View className="ui-next">
      <View className="ui-next__head">
        <Text className="ui-next__label">{label}</Text>
        {tag}
      </View>
      <Text className="ui-next__what">{what}</Text>
      {who && <Text className="ui-next__who">{who}</Text>}
      {actions && <View className="ui-next__actions">{actions}</View>}
    </View>
  );
}
