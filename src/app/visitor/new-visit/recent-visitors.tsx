import { Text, View } from '@tarojs/components';
import { Button } from '../../components/button/button';
import { ChoiceRow } from '../../components/chips/chips';
import { go } from '../../platform/navigate';
import { VISITOR } from '../../words/visitor';
import type { FormPartProps } from './form-part-props';

/** Who came before: one tap fills the form. And the way to everybody who was announced. */
export function RecentVisitors({ visit: { recent, repeat, form } }: FormPartProps) {
  const words = VISITOR.newVisit;
  return (
    <View>
      <View className="row row--between">
        <Text className="type-small">{recent.length > 0 ? words.recent : ''}</Text>
        <Button
          id="new-visit-mine"
          kind="quiet"
          size="small"
          text={words.mine}
          onPress={() => void go('visits')}
        />
      </View>
      {recent.length > 0 && (
        <ChoiceRow
          id="new-visit-recent"
          oneLine
          choices={recent.map(({ id, visitor }) => ({ value: id, text: visitor?.name ?? '' }))}
          value={recent.find(({ visitor }) => visitor?.name === form.name)?.id}
          onChange={(id) => {
            const before = recent.find((candidate) => candidate.id === id);
            if (before) repeat(before);
          }}
        />
      )}
    </View>
  );
}
