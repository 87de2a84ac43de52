import { Text, View } from '@tarojs/components';
import type { Instant } from '../../../domain/time';
import { type Opening, windowWords } from './window-words';
import './window-line.scss';

/** Whether the window is open, and until when; or why not, and when it next opens. */
export function WindowLine({ opening, now }: { readonly opening: Opening; readonly now: Instant }) {
  const { open, state, notes } = windowWords(opening, now);
  return (
    <View className="window-line" id="window-state">
      <View className={`window-line__dot ${open ? 'window-line__dot--open' : ''}`} />
      <View className="grow">
        <Text className="window-line__state">{state}</Text>
        {notes.map((note) => (
          <Text key={note} className="window-line__note">
            {note}
          </Text>
        ))}
      </View>
    </View>
  );
}
