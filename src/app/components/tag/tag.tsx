import { Text } from '@tarojs/components';
import './tag.scss';

/** How a thing stands: on course, wants attention, in trouble, or of no urgency. */
export type Tone = 'brand' | 'amber' | 'red' | 'quiet';

/** One or two words about how a thing stands. The words say it too: colour alone says nothing to many. */
export function Tag({ text, tone = 'brand' }: { readonly text: string; readonly tone?: Tone }) {
  return <Text className={`ui-tag ui-tag--${tone}`}>{text}</Text>;
}
