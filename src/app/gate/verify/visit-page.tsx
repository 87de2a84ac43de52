import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { GateVisit } from '../../../contract/schemas/gate';
import { Notice } from '../../components/notice/notice';
import { Problem } from '../../components/problem/problem';
import { Skeleton } from '../../components/skeleton/skeleton';
import { GATE } from '../../words/gate';
import type { CurrentScan } from '../current-scan';
import { BigButton } from '../parts/big-button';
import { SayIt } from '../parts/say-it';
import { clock, sayWindow } from '../parts/say-window';
import { type OpenGateVisit, useGateVisit } from '../use-gate-visit';
import { Banner } from './banner';
import { Facts } from './facts';
import { HostWaiting } from './host-waiting';
import { BackToPost, ScanNext } from './next-buttons';
import { Steps } from './steps';
import { TurnAwaySheet } from './turn-away-sheet';
import { Verdict } from './verdict';
import { VerifyPage } from './verify-page';

interface VisitPageProps {
  readonly id: string;
  readonly scan: CurrentScan | null;
}

/** A visit that the server knows. */
export function VisitPage({ id, scan }: VisitPageProps) {
  const open = useGateVisit(id);
  if (open.visit === null) {
    return (
      <VerifyPage bar={<BackToPost />}>
        {scan && <Verdict scan={scan} full />}
        <Problem problem={open.error} onRetry={() => void open.reload()} />
        {open.loading && <Skeleton />}
      </VerifyPage>
    );
  }
  return <Steppable visit={open.visit} open={open} scan={scan} />;
}

interface SteppableProps {
  readonly visit: GateVisit;
  readonly open: OpenGateVisit;
  readonly scan: CurrentScan | null;
}

/** The five steps in their order, one big button each. @standard GATE-2 GATE-5 */
function Steppable({ visit, open, scan }: SteppableProps) {
  const [away, setAway] = useState(false);
  const { entry, steps, status } = visit;
  const step = entry?.nextStep ?? null;
  const done = steps.filter(({ doneAt }) => doneAt !== null).map(({ step: one }) => one);
  const words = GATE.verify;
  const turnAway = open.may('turnAway') && (
    <BigButton id="gate-turn-away" kind="plain" text={words.turnAway} onPress={() => setAway(true)} />
  );
  return (
    <VerifyPage
      bar={
        status === 'atGate' && step !== null ? (
          <>
            <BigButton
              id={`gate-step-${step}`}
              text={GATE.stepButtons[step]}
              busy={open.busy}
              onPress={() => void open.give('stampStep', { step })}
            />
            {turnAway}
          </>
        ) : (
          <>
            {turnAway || <ScanNext />}
            <BackToPost />
          </>
        )
      }
    >
      {scan && status === 'atGate' && (
        <Verdict
          scan={scan}
          full={done.length === 0}
          who={[visit.visitor?.name ?? words.unknownVisitor, visit.host]}
        />
      )}
      <Problem problem={open.problem} />
      {status === 'awaitingHost' && <HostWaiting visit={visit} open={open} />}
      {status === 'atGate' && (
        <>
          {visit.hostAnswer?.status === 'welcome' && <Notice title={GATE.host.welcome} />}
          <Steps done={done} next={step} />
          <SayIt words={steps.find((one) => one.step === step)?.say ?? ''} />
          {step === 'guide' && visit.helpLine !== null && <Notice tone="amber" title={visit.helpLine} />}
        </>
      )}
      <Ended visit={visit} />
      <Facts
        name={visit.visitor?.name ?? words.unknownVisitor}
        needsHelp={visit.needsHelp}
        lines={[
          [words.facts.host, visit.host],
          [words.facts.plate, visit.visitor?.plate ?? null],
          [words.facts.people, GATE.post.people(visit.partySize)],
          [words.facts.purpose, GATE.purposes[visit.purpose]],
          [words.facts.window, sayWindow(visit.window, visit.now)],
        ]}
      />
      {away && (
        <TurnAwaySheet
          say={visit.farewell}
          busy={open.busy}
          problem={open.problem}
          onSubmit={(reason) =>
            void open.give('turnAwayVisit', { reason }).then((given) => given && setAway(false))
          }
          onClose={() => setAway(false)}
        />
      )}
    </VerifyPage>
  );
}

/** How it came out: in, away, gone, or not to be received. */
function Ended({ visit }: { readonly visit: GateVisit }) {
  const { entry, status } = visit;
  const words = GATE.verify;
  if (status === 'atGate' || status === 'awaitingHost') return null;
  if (status === 'declined' || status === 'unanswered') {
    return (
      <View className="stack">
        <Notice tone="amber" title={status === 'declined' ? GATE.host.decline : GATE.host.late} />
        <SayIt words={GATE.host.declineSay} />
      </View>
    );
  }
  if (entry?.turnedAway) {
    return (
      <View className="stack">
        <Notice tone="amber" title={words.turnedAway} help={GATE.turnAwayReasons[entry.turnedAway]} />
        <SayIt words={visit.farewell} />
      </View>
    );
  }
  if (status === 'inside') {
    return (
      <Banner id="gate-finished" kind="yes" size="half" word={words.finished}>
        <Text className="banner__help">{words.finishedHelp}</Text>
      </Banner>
    );
  }
  if (entry?.leftAt) return <Notice title={words.left} help={words.doneAt(clock(entry.leftAt))} />;
  return <Notice title={GATE.statuses[status]} />;
}
