import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '../../components/card/card';
import { Problem } from '../../components/problem/problem';
import { Row } from '../../components/row/row';
import type { Me } from '../../state/session';
import { PRIVACY } from '../../words/privacy';
import { DeletionScheduled } from './deletion-scheduled';
import { DeletionSheet } from './deletion-sheet';
import { ExportRow } from './export-row';
import { useAccountDeletion } from './use-account-deletion';
import { useExport } from './use-export';

/** Carrying everything away, and leaving for good. */
export function Rights({ me }: { readonly me: Me }) {
  const [asking, setAsking] = useState(false);
  const exporting = useExport();
  const deletion = useAccountDeletion();
  const words = PRIVACY.myData;
  const mayLeave = me.role === 'resident' && me.deletion === null;
  return (
    <View className="stack">
      <Text className="type-heading">{words.rights}</Text>
      <Card kind="list">
        <ExportRow exporting={exporting} />
        {mayLeave && (
          <Row
            id="deletion-open"
            title={words.delete}
            note={words.deleteNote}
            onPress={() => setAsking(true)}
          />
        )}
      </Card>
      <Problem problem={exporting.problem} />
      {me.role !== 'resident' && <Text className="type-small">{words.staff}</Text>}
      {me.deletion && <DeletionScheduled dueAt={me.deletion.dueAt} deletion={deletion} />}
      <DeletionSheet open={asking} deletion={deletion} onClose={() => setAsking(false)} />
    </View>
  );
}
