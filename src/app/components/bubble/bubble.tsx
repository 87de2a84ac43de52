import { Text, View } from '@tarojs/components';
import './bubble.scss';

interface BubbleProps {
  readonly text: string;
  /** Said by the reader, who sees their own words on the right. */
  readonly mine?: boolean;
  /** Who and when, or that it is not sent yet. */
  readonly note?: string;
  readonly unsent?: boolean;
}

/** What somebody said. */
export function Bubble({ text, mine = false, note, unsent = false }: BubbleProps) {
  return (
    <View>
      <View className={`ui-bubble ${mine ? 'ui-bubble--mine' : ''} ${unsent ? 'ui-bubble--unsent' : ''}`}>
        <Text>{text}</Text>
      </View>
      {note && <Text className={`ui-bubble__note ${mine ? 'ui-bubble__note--mine' : ''}`}>{note}</Text>}
    </View>
  );
}
