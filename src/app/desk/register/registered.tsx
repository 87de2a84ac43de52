import { Text, View } from '@tarojs/components';
import { Button } from '../../components/button/button';
import { Card } from '../../components/card/card';
import { DESK } from '../../words/desk';
import { Say } from './say';

interface RegisteredProps {
  readonly serial: number;
  readonly channel: 'phone' | 'counter';
  readonly onOpen: () => void;
  readonly onAnother: () => void;
}

/** What to say before they go, and what to do next (TEL-5, TEL-6, TEN-5). */
export function Registered({ serial, channel, onOpen, onAnother }: RegisteredProps) {
  const words = DESK.register;
  return (
    <Card>
      <View className="stack">
        <Text className="type-title">{words.done}</Text>
        <Text id="register-serial">{words.doneSerial(serial)}</Text>
        <Say label={words.thenSay} text={words.anythingElse} />
        <Say label={words.goodbye} text={channel === 'phone' ? words.farewellPhone : words.farewellCounter} />
        <Button id="register-open-request" text={words.open} onPress={onOpen} />
        <Button id="register-another" kind="tonal" text={words.another} onPress={onAnother} />
      </View>
    </Card>
  );
}
