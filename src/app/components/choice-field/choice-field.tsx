import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './choice-field.scss';

/** A question above the words that answer it. */
export function ChoiceField({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <View className="ui-choice-field">
      <Text className="ui-choice-field__label">{label}</Text>
      {children}
    </View>
  );
}
