import { Text, View } from '@tarojs/components';
import { PAGES } from '../../pages';

export default function ReceiptPage() {
  return (
    <View>
      <Text>{PAGES.receipt.title}</Text>
    </View>
  );
}
