import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { sayTime } from '../../../domain/calendar/say-time';
import { BASE_PURPOSE, PURPOSE_WORDS, PURPOSES, type Purpose } from '../../../domain/privacy/purposes';
import { Button } from '../../components/button/button';
import { Card } from '../../components/card/card';
import { Problem } from '../../components/problem/problem';
import { Row } from '../../components/row/row';
import { go } from '../../platform/navigate';
import { sayDone } from '../../platform/say-done';
import type { Me } from '../../state/session';
import { useConsent } from '../../state/use-consent';
import { PRIVACY } from '../../words/privacy';
import { WithdrawSheet } from './withdraw-sheet';

/** What the person agrees to: each purpose by itself, to be given and taken back. */
export function Consents({ me }: { readonly me: Me }) {
  const [withdrawing, setWithdrawing] = useState<Purpose | null>(null);
  const consent = useConsent();
  const words = PRIVACY.myData;
  // What staff note down at work is asked of nobody's consent.
  const purposes: readonly Purpose[] = me.role === 'resident' ? PURPOSES : [BASE_PURPOSE];
  const give = async (purpose: Purpose) => {
    if (await consent.give(purpose)) sayDone(words.agreed);
  };
  return (
    <View className="stack">
      <Text className="type-heading">{words.consents}</Text>
      <Card kind="list">
        {purposes.map((purpose) => (
          <Row
            key={purpose}
            title={PURPOSE_WORDS[purpose].title}
            note={standingOf(me, purpose)}
            end={
              isCurrent(me, purpose) ? (
                <Button
                  id={`withdraw-${purpose}`}
                  kind="quiet"
                  size="small"
                  text={words.withdraw}
                  onPress={() => setWithdrawing(purpose)}
                />
              ) : (
                <Button
                  id={`give-${purpose}`}
                  kind="tonal"
                  size="small"
                  text={words.give}
                  busy={consent.busy}
                  onPress={() => void give(purpose)}
                />
              )
            }
          />
        ))}
        <Row
          id="my-data-notice"
          title={words.notice}
          note={words.noticeNote}
          onPress={() => void go('privacy')}
        />
      </Card>
      <Problem problem={consent.problem} />
      <WithdrawSheet purpose={withdrawing} consent={consent} onClose={() => setWithdrawing(null)} />
    </View>
  );
}

const consentTo = (me: Me, purpose: Purpose) => me.consents.find((consent) => consent.purpose === purpose);

const isCurrent = (me: Me, purpose: Purpose) => consentTo(me, purpose)?.version === me.noticeVersion;

function standingOf(me: Me, purpose: Purpose): string {
  const { given, notGiven, outdated } = PRIVACY.myData;
  const consent = consentTo(me, purpose);
  if (!consent) return notGiven;
  return isCurrent(me, purpose) ? given(sayTime(consent.givenAt, Date.now())) : outdated;
}
