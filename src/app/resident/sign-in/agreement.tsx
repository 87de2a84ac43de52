import { Text, View } from '@tarojs/components';
import { BASE_PURPOSE, PURPOSE_WORDS } from '../../../domain/privacy/purposes';
import { Check } from '../../components/check/check';
import { go } from '../../platform/navigate';
import { PRIVACY } from '../../words/privacy';

interface AgreementProps {
  readonly agreed: boolean;
  readonly onChange: (agreed: boolean) => void;
  /** It was needed and is missing. */
  readonly missing: boolean;
}

/** Asks before anything is collected, and says what does not work for whoever refuses. */
export function Agreement({ agreed, onChange, missing }: AgreementProps) {
  const { before, notice, required } = PRIVACY.agreement;
  const { why, refusing } = PURPOSE_WORDS[BASE_PURPOSE];
  return (
    <View>
      <Check
        id="sign-in-agree"
        checked={agreed}
        onChange={onChange}
        label={before}
        link={{ text: notice, onPress: () => void go('privacy') }}
        {...(missing ? { error: required } : {})}
      />
      <Text className="type-small">{`${why}${refusing}`}</Text>
    </View>
  );
}
