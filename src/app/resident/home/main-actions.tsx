import { Text, View } from '@tarojs/components';
import { Card } from '../../components/card/card';
import { IconTile } from '../../components/icon/icon';
import { go } from '../../platform/navigate';
import { KIND_ICONS } from '../../story/request-row';
import { RESIDENT } from '../../words/resident';
import { VISITOR } from '../../words/visitor';
import './main-actions.scss';

/** What people come to the window for. */
export function MainActions() {
  const { action, actionNote } = VISITOR.home;
  return (
    <View className="two-columns">
      {RESIDENT.home.actions.map(({ kind, text }) => (
        <Card key={kind} id={`home-${kind}`} label={text} onPress={() => void go('newRequest', { kind })}>
          <View className="main-action">
            <IconTile name={KIND_ICONS[kind]} />
            <Text className="type-heading">{text}</Text>
          </View>
        </Card>
      ))}
      <View className="main-action__wide">
        <Card id="home-visitor" label={action} onPress={() => void go('newVisit')}>
          <View className="row">
            <IconTile name="guest" />
            <View className="grow">
              <Text className="main-action__name type-heading">{action}</Text>
              <Text className="type-small">{actionNote}</Text>
            </View>
          </View>
        </Card>
      </View>
    </View>
  );
}
