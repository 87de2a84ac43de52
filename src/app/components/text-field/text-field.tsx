import { Input, Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from '../../platform/aria';
import { FieldFrame } from './field-frame';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  /** What is wrong and how to mend it; the box turns red. */
  readonly error?: string;
  /** The keyboard to bring up. */
  readonly type?: 'text' | 'number';
  readonly max?: number;
  readonly focus?: boolean;
  readonly disabled?: boolean;
  readonly onConfirm?: () => void;
  /** At the end of the box, e.g. a small button. */
  readonly end?: ReactNode;
  readonly id?: string;
}

/** One line of text with its label and what is wrong with it. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, placeholder = '', error, type = 'text', max = 140, id } = props;
  return (
    <FieldFrame label={label} {...(error ? { error } : {})}>
      <View className={`ui-field__box ${error ? 'ui-field__box--wrong' : ''}`}>
        <Input
          {...(id ? { id } : {})}
          className="ui-field__input"
          type={type}
          value={value}
          placeholder={placeholder}
          maxlength={max}
          focus={props.focus ?? false}
          disabled={props.disabled ?? false}
          onInput={(event) => onChange(event.detail.value)}
          {...(props.onConfirm ? { onConfirm: props.onConfirm } : {})}
          {...aria({ label })}
        />
        {typeof props.end === 'string' ? <Text>{props.end}</Text> : props.end}
      </View>
    </FieldFrame>
  );
}
