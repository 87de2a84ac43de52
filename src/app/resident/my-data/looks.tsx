import { Text, View } from '@tarojs/components';
import { Card } from '../../components/card/card';
import { Problem } from '../../components/problem/problem';
import { Row } from '../../components/row/row';
import { RowsBelow } from '../../components/rows/rows';
import { ROLE_NAMES, sayPast } from '../../words/common';
import { PRIVACY } from '../../words/privacy';
import { useLooks } from './use-looks';

/** Who has looked at the person's telephone number, when and why. */
export function Looks() {
  const list = useLooks();
  const words = PRIVACY.myData;
  return (
    <View className="stack">
      <Text className="type-heading">{words.looks}</Text>
      <Problem problem={list.error} onRetry={() => void list.reload()} />
      {list.known && list.looks.length === 0 && <Text className="type-small">{words.noLooks}</Text>}
      {list.looks.length > 0 && (
        <Card kind="list">
          {list.looks.map(({ at, by, why, serial }) => (
            <Row
              key={`${at} ${by.name}`}
              title={words.look(by.name, ROLE_NAMES[by.role])}
              note={words.lookNote(sayPast(at, Date.now()), words.lookWhy[why], serial)}
            />
          ))}
        </Card>
      )}
      <RowsBelow id="looks-more" list={{ hasMore: list.hasMore, loadMore: list.loadMore, onward: null }} />
    </View>
  );
}
