import { Text, View } from '@tarojs/components';
import { Button } from '../../components/button/button';
import { Card } from '../../components/card/card';
import { IconTile } from '../../components/icon/icon';
import { Page } from '../../components/page/page';
import { Row } from '../../components/row/row';
import { go } from '../../platform/navigate';
import { RESIDENT } from '../../words/resident';
import { Hotline } from '../parts/hotline';
import { useHotline } from './use-hotline';

/** Who is not signed in is welcomed, told what to expect, and can telephone without an account. */
export function Welcome() {
  const hotline = useHotline();
  const { title, lead, promises, signIn } = RESIDENT.welcome;
  return (
    <Page
      aboveTabs
      plainBar
      bar={<Button id="home-sign-in" text={signIn} onPress={() => void go('signIn')} />}
    >
      <View className="stack">
        <Text className="type-display">{title}</Text>
        <Text>{lead}</Text>
        <Card kind="list">
          {promises.map(({ icon, title: promise, note }) => (
            <Row key={icon} title={promise} note={note} start={<IconTile name={icon} />} />
          ))}
        </Card>
        {hotline && <Hotline number={hotline} />}
      </View>
    </Page>
  );
}
