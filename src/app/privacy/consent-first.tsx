import { Text, View } from '@tarojs/components';
import { PURPOSE_WORDS, type Purpose } from '../../domain/privacy/purposes';
import { Button } from '../components/button/button';
import { Card } from '../components/card/card';
import { Page } from '../components/page/page';
import { back, go } from '../platform/navigate';
import { useConsent } from '../state/use-consent';
import { PRIVACY } from '../words/privacy';

interface ConsentFirstProps {
  /** The title of the page that comes afterwards. */
  readonly title: string;
  readonly purpose: Purpose;
}

/** Stands in place of a page that collects something, until the person has agreed to it; whoever refuses goes back. */
export function ConsentFirst({ title, purpose }: ConsentFirstProps) {
  const { give, busy, problem } = useConsent();
  const { ask, agree, refuse, notice } = PRIVACY.consentFirst;
  const words = PURPOSE_WORDS[purpose];
  return (
    <Page
      title={title}
      bar={
        <>
          <Button id="consent-refuse" kind="tonal" text={refuse} onPress={() => void back()} />
          <Button id="consent-agree" text={agree} busy={busy} onPress={() => void give(purpose)} />
        </>
      }
      problem={problem}
    >
      <View className="stack">
        <Text className="type-title">{ask}</Text>
        <Card>
          <View className="stack">
            <Text className="type-heading">{words.title}</Text>
            <Text>{words.why}</Text>
            <Text className="type-small">{words.refusing}</Text>
          </View>
        </Card>
        <Button id="consent-notice" kind="quiet" text={notice} onPress={() => void go('privacy')} />
      </View>
    </Page>
  );
}
