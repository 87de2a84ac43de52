import { Row } from '../../components/row/row';
import { PRIVACY } from '../../words/privacy';
import type { Export } from './use-export';

/** Everything that is kept about the person, to carry away. */
export function ExportRow({ exporting }: { readonly exporting: Export }) {
  return (
    <Row
      id="my-data-export"
      title={PRIVACY.myData.export}
      note={noteOf(exporting)}
      onPress={() => void exporting.carryAway()}
    />
  );
}

function noteOf({ busy, done }: Export): string {
  const { exporting, exported, exportNote } = PRIVACY.myData;
  if (busy) return exporting;
  return done ? exported[done] : exportNote;
}
