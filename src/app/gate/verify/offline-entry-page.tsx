import { Text } from '@tarojs/components';
import { useState } from 'react';
import { GATE_FAREWELL, STEP_WORDS } from '../../../domain/visit/gate-words';
import type { Step } from '../../../domain/visit/kinds';
import { Notice } from '../../components/notice/notice';
import { GATE } from '../../words/gate';
import type { CurrentScan } from '../current-scan';
import { trueTime } from '../offline/clock';
import { deviceTime } from '../offline/device-time';
import type { GateMemory } from '../offline/gate-memory';
import { nextStepOf } from '../offline/queue';
import { stampOffline, turnAwayOffline } from '../offline/work-offline';
import { BigButton } from '../parts/big-button';
import { SayIt } from '../parts/say-it';
import { sayWindow } from '../parts/say-window';
import { Banner } from './banner';
import { Facts } from './facts';
import { BackToPost, ScanNext } from './next-buttons';
import { RefusedPage } from './refused-page';
import { Steps } from './steps';
import { TurnAwaySheet } from './turn-away-sheet';
import { Verdict } from './verdict';
import { VerifyPage } from './verify-page';

interface OfflineEntryPageProps {
  readonly entryId: string;
  readonly scan: CurrentScan | null;
  readonly memory: GateMemory;
}

/** An entry that this gate makes by itself: the same five steps, kept on the device until the network is back. */
export function OfflineEntryPage({ entryId, scan, memory }: OfflineEntryPageProps) {
  const [away, setAway] = useState(false);
  const [lastSeen, setLastSeen] = useState(() => memory.queue.find((one) => one.entryId === entryId));
  const inQueue = memory.queue.find((one) => one.entryId === entryId);
  if (inQueue !== undefined && inQueue !== lastSeen) setLastSeen(inQueue);
  // Told to the server meanwhile: the screen keeps what it showed.
  const entry = inQueue ?? lastSeen;
  if (entry === undefined) return <RefusedPage scan={null} />;

  const { kept } = memory;
  const step: Step | null = nextStepOf(entry);
  const done = entry.steps.map((one) => one.step);
  const visit = kept?.bundle.expected.find(({ passId }) => passId === entry.passId);
  const words = GATE.verify;
  return (
    <VerifyPage
      bar={
        step === null ? (
          <>
            <ScanNext />
            <BackToPost />
          </>
        ) : (
          <>
            <BigButton
              id={`gate-step-${step}`}
              text={GATE.stepButtons[step]}
              onPress={() => stampOffline(entryId, step)}
            />
            <BigButton id="gate-turn-away" kind="plain" text={words.turnAway} onPress={() => setAway(true)} />
          </>
        )
      }
    >
      {scan?.entryId === entryId && step !== null && (
        <Verdict
          scan={scan}
          full={done.length === 0}
          {...(visit ? { who: [visit.maskedName, visit.host] as const } : {})}
        />
      )}
      {step !== null && (
        <>
          <Steps done={done} next={step} />
          <SayIt words={kept?.bundle.words.steps[step] ?? STEP_WORDS[step]} />
        </>
      )}
      {step === null && !entry.turnAwayReason && (
        <Banner id="gate-finished" kind="yes" size="half" word={words.finished}>
          <Text className="banner__help">{words.finishedOffline}</Text>
        </Banner>
      )}
      {entry.turnAwayReason && (
        <>
          <Notice tone="amber" title={words.turnedAway} help={GATE.turnAwayReasons[entry.turnAwayReason]} />
          <SayIt words={kept?.bundle.words.farewell ?? GATE_FAREWELL} />
        </>
      )}
      {visit ? (
        <Facts
          name={visit.maskedName}
          needsHelp={visit.needsHelp}
          lines={[
            [words.facts.host, visit.host],
            [words.facts.plate, visit.maskedPlate],
            [words.facts.people, GATE.post.people(visit.partySize)],
            [words.facts.window, sayWindow(visit.window, trueTime(kept?.reading ?? null, deviceTime()))],
          ]}
        />
      ) : (
        <Notice tone="amber" title={words.notInList} />
      )}
      {away && (
        <TurnAwaySheet
          say={kept?.bundle.words.farewell ?? GATE_FAREWELL}
          busy={false}
          problem={null}
          onSubmit={(reason) => {
            turnAwayOffline(entryId, reason);
            setAway(false);
          }}
          onClose={() => setAway(false)}
        />
      )}
    </VerifyPage>
  );
}
