import { Text, View } from '@tarojs/components';
import { aria } from '../../platform/aria';
import { VISITOR } from '../../words/visitor';
import './code-digits.scss';

/** Six digits in two groups, large enough to be read out at arm's length. */
export function CodeDigits({ code }: { readonly code: string }) {
  return (
    <View className="code-digits">
      <Text id="pass-code" className="code-digits__code" {...aria({ label: Array.from(code).join(' ') })}>
        {`${code.slice(0, 3)} ${code.slice(3)}`}
      </Text>
      <Text className="type-small">{VISITOR.visit.codeLabel}</Text>
    </View>
  );
}
