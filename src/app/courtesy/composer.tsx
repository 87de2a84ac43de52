import { Text, View } from '@tarojs/components';
import { Button } from '../components/button/button';
import { ChoiceRow } from '../components/chips/chips';
import { COURTESY_TEXT, MOMENT_NAMES } from '../words/courtesy';
import type { MomentChoice } from './moment-choices';
import { ReplyEditor } from './reply-editor';
import type { Reply } from './use-reply';
import './composer.scss';

interface ComposerProps {
  readonly id: string;
  readonly choices: readonly MomentChoice[];
  readonly reply: Reply;
  readonly onMoment: (moment: MomentChoice['moment']) => void;
  readonly sendText: string;
  readonly sendId: string;
  readonly busy: boolean;
  readonly onSend: () => void;
}

/** What is said to a resident, chosen by its moment and sent when it is courteous and whole. @standard TEN-1 TEN-2 TEN-4 */
export function Composer({ id, choices, reply, onMoment, sendText, sendId, busy, onSend }: ComposerProps) {
  return (
    <View className="composer" id={id}>
      <ChoiceRow
        oneLine
        choices={choices.map(({ moment }) => ({ value: moment, text: MOMENT_NAMES[moment] }))}
        value={reply.moment}
        onChange={onMoment}
      />
      {reply.late && <Text className="composer__late">{COURTESY_TEXT.late}</Text>}
      <ReplyEditor reply={reply} id={`${id}-text`} />
      {reply.moment === 'checking' && <Text className="type-small">{COURTESY_TEXT.checkingPromise}</Text>}
      <View className="composer__actions">
        <Button
          id={`${id}-template`}
          text={reply.edited ? COURTESY_TEXT.resetTemplate : COURTESY_TEXT.nextTemplate}
          kind="tonal"
          disabled={reply.templateCount < (reply.edited ? 1 : 2)}
          onPress={reply.nextTemplate}
        />
        <View className="grow">
          <Button
            id={sendId}
            text={reply.sendable || reply.text.trim() === '' ? sendText : COURTESY_TEXT.fixFirst}
            disabled={!reply.sendable}
            busy={busy}
            onPress={onSend}
          />
        </View>
      </View>
    </View>
  );
}
