import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../components/button/button';
import { ChoiceRow } from '../components/chips/chips';
import { COURTESY_TEXT, MOMENT_NAMES } from '../words/courtesy';
import type { Template } from './find-templates';
import type { MomentChoice } from './moment-choices';
import { ReplyEditor } from './reply-editor';
import { TemplateSheet } from './template-sheet';
import type { Reply } from './use-reply';
import './composer.scss';

interface ComposerProps {
  readonly id: string;
  readonly serviceRequestId: string;
  readonly choices: readonly MomentChoice[];
  readonly reply: Reply;
  readonly onMoment: (moment: MomentChoice['moment']) => void;
  /** A template was picked; it may be another moment's. */
  readonly onTemplate: (template: Template) => void;
  readonly sendText: string;
  readonly sendId: string;
  readonly busy: boolean;
  readonly onSend: () => void;
}

/** What is said to a resident, chosen by its moment and sent when it is courteous and whole. @standard TEN-1 TEN-2 TEN-4 */
export function Composer({
  id,
  serviceRequestId,
  choices,
  reply,
  onMoment,
  onTemplate,
  sendText,
  sendId,
  busy,
  onSend,
}: ComposerProps) {
  const [choosing, setChoosing] = useState(false);
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
          text={COURTESY_TEXT.templates}
          kind="tonal"
          shortcut="/"
          onPress={() => setChoosing(true)}
        />
        <View className="grow">
          <Button
            id={sendId}
            text={reply.sendable || reply.text.trim() === '' ? sendText : COURTESY_TEXT.fixFirst}
            disabled={!reply.sendable}
            busy={busy}
            shortcut="Mod+Enter"
            onPress={onSend}
          />
        </View>
      </View>
      {choosing && (
        <TemplateSheet
          serviceRequestId={serviceRequestId}
          choices={choices}
          moment={reply.moment}
          onPick={(template) => {
            setChoosing(false);
            onTemplate(template);
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </View>
  );
}
