import { Text, View } from '@tarojs/components';
import { Button } from '../../components/button/button';
import { Sheet } from '../../components/sheet/sheet';
import { ReplyEditor } from '../../courtesy/reply-editor';
import { useReply } from '../../courtesy/use-reply';
import { sayDone } from '../../platform/say-done';
import type { OpenServiceRequest } from '../../state/use-service-request';
import { DESK } from '../../words/desk';

interface CloseUnreachedSheetProps {
  readonly id: string;
  readonly work: OpenServiceRequest;
  readonly onClose: () => void;
}

/** After three tries a supervisor closes what could not be confirmed; it never counts as satisfied (DESK-6). */
export function CloseUnreachedSheet({ id, work, onClose }: CloseUnreachedSheetProps) {
  const words = DESK.callback;
  const reply = useReply({
    serviceRequestId: id,
    moment: 'closed',
    draft: 'close-unreached',
    refusal: work.problem,
  });
  const submit = async () => {
    if (!(await work.give('closeUnreached', { reply: reply.text }))) return;
    reply.clear();
    sayDone(words.closed);
    onClose();
  };
  return (
    <Sheet
      open
      title={words.closeTitle}
      onClose={onClose}
      problem={work.problem}
      actions={
        <Button
          id="close-unreached-submit"
          text={words.closeSubmit}
          kind="danger"
          disabled={!reply.sendable}
          busy={work.busy === 'closeUnreached'}
          onPress={() => void submit()}
        />
      }
    >
      <View className="stack">
        <Text>{words.closeHelp}</Text>
        <ReplyEditor reply={reply} id="close-unreached-reply" />
      </View>
    </Sheet>
  );
}
