import { View } from '@tarojs/components';
import { call } from '../../api/transport';
import { Button } from '../../components/button/button';
import { Card } from '../../components/card/card';
import { Problem } from '../../components/problem/problem';
import { Row } from '../../components/row/row';
import { saveText } from '../../platform/save-text';
import { sayDone } from '../../platform/say-done';
import { useSubmit } from '../../state/use-submit';
import { PRIVACY } from '../../words/privacy';

const FILE_NAME = 'my-data.json';

/** Everything that is kept about the person, to carry away. */
export function ExportRow() {
  const words = PRIVACY.myData;
  const exporting = useSubmit(() => call('exportMyData', {}));
  const carryAway = async () => {
    const data = await exporting.submit(undefined);
    if (data) sayDone(words.exported[await saveText(FILE_NAME, JSON.stringify(data, null, 2))]);
  };
  return (
    <View className="stack">
      <Card kind="list">
        <Row title={words.export} note={words.exportNote} />
      </Card>
      <Button
        id="my-data-export"
        kind="outline"
        text={words.export}
        busy={exporting.busy}
        onPress={() => void carryAway()}
      />
      <Problem problem={exporting.problem} />
    </View>
  );
}
