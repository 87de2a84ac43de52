import { Text, View } from '@tarojs/components';
import { PAGES } from '../../pages';

export default function SignInPage() {
  return (
    <View>
      <Text>{PAGES.signIn.title}</Text>
    </View>
  );
}
