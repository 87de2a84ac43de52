import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import type { ServiceRequestDetail } from '../../contract/schemas/service-request';
import type { Moment } from '../../domain/courtesy';
import { Button } from '../components/button/button';
import { Problem } from '../components/problem/problem';
import { Composer } from '../courtesy/composer';
import { type MomentChoice, momentChoices } from '../courtesy/moment-choices';
import { useReply } from '../courtesy/use-reply';
import { sayTyping } from '../state/live/live';
import type { OpenServiceRequest } from '../state/use-service-request';
import { STAFF } from '../words/staff';
import './reply-bar.scss';

interface ReplyBarProps {
  readonly request: ServiceRequestDetail;
  readonly work: OpenServiceRequest;
  /** The step that is due, beside the button that opens the composer. */
  readonly primary: ReactNode;
  /** Sends the words with the command that they belong to; true when they are sent. */
  readonly onSend: (choice: MomentChoice, text: string) => Promise<boolean>;
}

/** The bar at the thumb: whoever waits for a first answer gets the composer at once; later it opens on demand. */
export function ReplyBar({ request, work, primary, onSend }: ReplyBarProps) {
  const choices = momentChoices(request);
  const [asked, setAsked] = useState(false);
  const waitsForAnswer = request.status === 'received' && choices.length > 0;
  if (choices.length > 0 && (waitsForAnswer || asked)) {
    return (
      <View className="reply-bar">
        <OpenComposer
          request={request}
          work={work}
          choices={choices}
          onSend={async (choice, text) => {
            const sent = await onSend(choice, text);
            if (sent) setAsked(false);
            return sent;
          }}
        />
        {!waitsForAnswer && (
          <Button
            id="composer-close"
            kind="outline"
            size="small"
            text={STAFF.closeComposer}
            shortcut="Escape"
            onPress={() => setAsked(false)}
          />
        )}
      </View>
    );
  }
  return (
    <>
      {choices.length > 0 && (
        <Button
          id="composer-open"
          kind="tonal"
          text={STAFF.openComposer}
          shortcut="r"
          onPress={() => setAsked(true)}
        />
      )}
      {primary}
    </>
  );
}

interface OpenComposerProps extends Pick<ReplyBarProps, 'request' | 'work' | 'onSend'> {
  readonly choices: readonly MomentChoice[];
}

function OpenComposer({ request, work, choices, onSend }: OpenComposerProps) {
  const [wanted, setWanted] = useState<Moment | null>(null);
  const choice = choices.find(({ moment }) => moment === wanted) ?? choices[0];
  const reply = useReply({
    serviceRequestId: request.id,
    moment: choice?.moment ?? 'progress',
    draft: 'composer',
    refusal: work.problem,
  });
  if (!choice) return null;
  const send = async () => {
    if (await onSend(choice, reply.text)) reply.clear();
  };
  return (
    <>
      <Problem problem={work.problem} />
      <Composer
        id="composer"
        serviceRequestId={request.id}
        choices={choices}
        reply={{
          ...reply,
          write(text, moment) {
            sayTyping(request.id);
            reply.write(text, moment);
          },
        }}
        onMoment={setWanted}
        onTemplate={({ moment, text }) => {
          setWanted(moment);
          reply.write(text, moment);
        }}
        sendId={choice.command === 'accept' ? 'accept-submit' : 'composer-send'}
        sendText={STAFF.sendWords[choice.command]}
        busy={work.busy === choice.command}
        onSend={() => void send()}
      />
    </>
  );
}
