import { Text, View } from '@tarojs/components';
import { Bubble } from '../components/bubble/bubble';
import { Button } from '../components/button/button';
import { dropUnsent, sendAgain, type Unsent } from '../state/unsent/unsent';
import { LIVE } from '../words/live';

/** What was said and has not reached the server yet, as it will stand in the story. */
export function UnsentMessages({ messages }: { readonly messages: readonly Unsent[] }) {
  return (
    <View className="story__unsent">
      {messages.map((message, index) => (
        <View key={message.clientId} id={`unsent-${index}`}>
          <Bubble mine unsent text={message.text || LIVE.photo} note={noteOf(message, index)} />
          {message.state === 'refused' && (
            <View className="story__unsent-actions">
              <Button
                id={`unsent-again-${index}`}
                kind="tonal"
                size="small"
                text={LIVE.again}
                onPress={() => sendAgain(message.clientId)}
              />
              <Button
                id={`unsent-drop-${index}`}
                kind="outline"
                size="small"
                text={LIVE.drop}
                onPress={() => dropUnsent(message.clientId)}
              />
            </View>
          )}
        </View>
      ))}
    </View>
  );
}

function noteOf({ state, problem }: Unsent, index: number): string {
  if (state === 'refused') return LIVE.refused(problem ?? '');
  if (state === 'sending') return LIVE.sending;
  return index === 0 ? LIVE.waiting : LIVE.waitingBehind;
}

/** The other side is writing. */
export function OtherWrites() {
  return <Text className="story__writes">{LIVE.otherWrites}</Text>;
}
