import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { GateVisit } from '../../../contract/schemas/gate';
import { HOST_ANSWERS, type HostAnswer } from '../../../domain/visit/kinds';
import { Button } from '../../components/button/button';
import { Card } from '../../components/card/card';
import { ChoiceRow } from '../../components/chips/chips';
import { Sheet } from '../../components/sheet/sheet';
import { TextArea } from '../../components/text-field/text-area';
import { sayDone } from '../../platform/say-done';
import { useNow } from '../../state/use-now';
import { COMMON } from '../../words/common';
import { GATE } from '../../words/gate';
import { SayIt } from '../parts/say-it';
import { clock } from '../parts/say-window';
import type { OpenGateVisit } from '../use-gate-visit';
import './host-waiting.scss';

interface HostWaitingProps {
  readonly visit: GateVisit;
  readonly open: OpenGateVisit;
}

/** Somebody unexpected waits while their host is asked, with the time that is left. @standard GATE-5 */
export function HostWaiting({ visit, open }: HostWaitingProps) {
  const [phoning, setPhoning] = useState(false);
  const now = useNow(visit.now);
  const words = GATE.host;
  const dueAt = visit.hostAnswer?.dueAt ?? null;
  const left = dueAt === null ? null : Math.max(0, Math.floor((dueAt - now) / 1_000));
  return (
    <View className="stack">
      <Card>
        <Text className="gate__strong">{words.waiting}</Text>
        {left !== null && (
          <Text className="host-waiting__clock">
            {`${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`}
          </Text>
        )}
        {dueAt !== null && <Text className="type-small">{words.waitingHelp(clock(dueAt))}</Text>}
      </Card>
      <SayIt words={words.say} />
      {open.may('recordHostAnswer') && (
        <Button
          id="gate-host-phoned"
          kind="tonal"
          icon="tel"
          text={words.phoned}
          onPress={() => setPhoning(true)}
        />
      )}
      {phoning && <PhonedSheet open={open} onClose={() => setPhoning(false)} />}
    </View>
  );
}

function PhonedSheet({ open, onClose }: { readonly open: OpenGateVisit; readonly onClose: () => void }) {
  const [answer, setAnswer] = useState<HostAnswer>();
  const [said, setSaid] = useState('');
  const words = GATE.host;
  const record = async () => {
    if (answer === undefined) return;
    if (!(await open.give('recordHostAnswer', { answer, words: said.trim() }))) return;
    sayDone(words.done);
    onClose();
  };
  return (
    <Sheet
      open
      title={words.phonedTitle}
      onClose={onClose}
      problem={open.problem}
      actions={
        <>
          <Button text={COMMON.cancel} kind="tonal" onPress={onClose} />
          <Button
            id="gate-host-submit"
            text={words.submit}
            disabled={answer === undefined}
            busy={open.busy}
            onPress={() => void record()}
          />
        </>
      }
    >
      <View className="gate stack">
        <ChoiceRow
          id="gate-host"
          value={answer}
          choices={HOST_ANSWERS.map((value) => ({ value, text: words.answers[value] }))}
          onChange={setAnswer}
        />
        <TextArea
          id="gate-host-words"
          label={words.words}
          value={said}
          max={100}
          placeholder={words.wordsPlaceholder}
          onChange={setSaid}
        />
      </View>
    </Sheet>
  );
}
