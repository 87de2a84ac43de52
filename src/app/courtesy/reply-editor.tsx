import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../components/button/button';
import { Notice } from '../components/notice/notice';
import { Seals } from '../components/seals/seals';
import { Skeleton } from '../components/skeleton/skeleton';
import { TextArea } from '../components/text-field/text-area';
import { TextField } from '../components/text-field/text-field';
import { COURTESY_TEXT } from '../words/courtesy';
import type { Reply } from './use-reply';
import './reply-editor.scss';

interface ReplyEditorProps {
  readonly reply: Reply;
  /** The text's own id; those of its parts begin with it. */
  readonly id: string;
  readonly label?: string;
}

/** A reply with its seals, and with everything that stops it from being sent, each with its way out. @standard TEN-1 TEN-2 */
export function ReplyEditor({ reply, id, label = COURTESY_TEXT.reply }: ReplyEditorProps) {
  if (reply.loading) return <Skeleton cards={1} />;
  return (
    <View className="reply-editor">
      {reply.templatesFailed && (
        <Notice
          tone="amber"
          title={COURTESY_TEXT.templatesFailed}
          action={{ text: COURTESY_TEXT.retry, onPress: reply.retry }}
        />
      )}
      <TextArea
        id={id}
        label={label}
        value={reply.text}
        max={500}
        placeholder={COURTESY_TEXT.placeholder}
        onChange={reply.write}
      />
      <Marked reply={reply} />
      {reply.taboos.map((hit, index) => (
        <View id={`${id}-taboo-${index}`} key={`${hit.start}-${hit.found}`}>
          <Notice
            tone="red"
            title={COURTESY_TEXT.tabooTitle(hit.found)}
            help={COURTESY_TEXT.tabooHelp(hit.suggestion)}
            action={{ text: COURTESY_TEXT.mend, onPress: () => reply.mend(index) }}
          />
        </View>
      ))}
      {reply.blanks.map((blank) => (
        <BlankField key={blank} id={id} blank={blank} onFill={(value) => reply.fillBlank(blank, value)} />
      ))}
      <Seals seals={reply.seals} />
      <Text id={`${id}-missing`} className="reply-editor__line">
        {reply.missingLine ?? COURTESY_TEXT.complete}
      </Text>
      {reply.apologyAdded && <Text className="reply-editor__line">{COURTESY_TEXT.lateAdded}</Text>}
    </View>
  );
}

/** A field of a form cannot colour its own words, so what is wrong is shown once more where it stands. */
function Marked({ reply }: { readonly reply: Reply }) {
  if (reply.taboos.length === 0 && reply.blanks.length === 0) return null;
  return (
    <View className="reply-editor__marked">
      {reply.parts.map(({ text, mark }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts are positions in the text and hold no state
        <Text key={index} className={`reply-editor__part reply-editor__part--${mark}`}>
          {text}
        </Text>
      ))}
    </View>
  );
}

interface BlankFieldProps {
  readonly id: string;
  readonly blank: string;
  readonly onFill: (value: string) => void;
}

function BlankField({ id, blank, onFill }: BlankFieldProps) {
  const [value, setValue] = useState('');
  const fill = () => {
    if (value.trim() !== '') onFill(value);
  };
  return (
    <TextField
      id={`${id}-blank-${blank}`}
      label={COURTESY_TEXT.blankLabel(blank)}
      value={value}
      max={60}
      onChange={setValue}
      onConfirm={fill}
      end={
        <Button
          text={COURTESY_TEXT.fillBlank}
          kind="tonal"
          size="small"
          disabled={value.trim() === ''}
          onPress={fill}
        />
      }
    />
  );
}
