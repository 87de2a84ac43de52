import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from '../../platform/aria';
import './text-field.scss';

interface FieldFrameProps {
  readonly label: string;
  readonly error?: string;
  /** How much is written of how much may be, e.g. 12/500. */
  readonly count?: string;
  readonly children: ReactNode;
}

/** The label above a field, and what is to be said about it below. */
export function FieldFrame({ label, error, count, children }: FieldFrameProps) {
  return (
    <View className="ui-field">
      <Text className="ui-field__label">{label}</Text>
      {children}
      {(error || count) && (
        <View className="ui-field__foot">
          {error && (
            <Text className="ui-field__error" {...aria({ role: 'alert' })}>
              {error}
            </Text>
          )}
          {count && <Text className="ui-field__count">{count}</Text>}
        </View>
      )}
    </View>
  );
}
