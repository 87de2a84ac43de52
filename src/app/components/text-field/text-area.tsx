import { Textarea, View } from '@tarojs/components';
import { aria } from '../../platform/aria';
import { FieldFrame } from './field-frame';

interface TextAreaProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The most characters; how many are left is shown from four fifths on. */
  readonly max: number;
  readonly placeholder?: string;
  readonly error?: string;
  readonly focus?: boolean;
  readonly id?: string;
}

/** Several lines of text. */
export function TextArea({
  label,
  value,
  onChange,
  max,
  placeholder = '',
  error,
  focus = false,
  id,
}: TextAreaProps) {
  const nearlyFull = value.length >= max * 0.8;
  return (
    <FieldFrame
      label={label}
      {...(error ? { error } : {})}
      {...(nearlyFull ? { count: `${value.length}/${max}` } : {})}
    >
      <View className={`ui-field__box ${error ? 'ui-field__box--wrong' : ''}`}>
        <Textarea
          {...(id ? { id } : {})}
          className="ui-field__area"
          value={value}
          placeholder={placeholder}
          maxlength={max}
          focus={focus}
          autoHeight
          onInput={(event) => onChange(event.detail.value)}
          {...aria({ label })}
        />
      </View>
    </FieldFrame>
  );
}
