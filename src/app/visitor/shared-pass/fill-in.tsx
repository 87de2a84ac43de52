import { useState } from 'react';
import type { SharedPass } from '../../../contract/schemas/visit';
import { Button } from '../../components/button/button';
import { Card } from '../../components/card/card';
import { IconTile } from '../../components/icon/icon';
import { Row } from '../../components/row/row';
import { VISITOR } from '../../words/visitor';
import { FillInSheet } from './fill-in-sheet';
import type { SharedPassPage } from './use-shared-pass';

export interface FillInProps {
  readonly page: SharedPassPage;
  readonly shared: SharedPass;
}

/** The visitor writes their own name and plate, so that nothing is to be registered at the gate. */
export function FillIn({ page, shared }: FillInProps) {
  const [open, setOpen] = useState(false);
  const { status, filledIn, pass } = shared;
  const words = VISITOR.shared;
  if (!pass || status !== 'expected') return null;
  return (
    <>
      {filledIn ? (
        <Card kind="list">
          <Row
            id="shared-filled"
            title={words.filledBy(filledIn.name, filledIn.plate)}
            note={words.filled}
            start={<IconTile name="check" />}
            end={words.change}
            onPress={() => setOpen(true)}
          />
        </Card>
      ) : (
        <Button id="shared-fill-in" text={words.fillIn} onPress={() => setOpen(true)} />
      )}
      {open && <FillInSheet page={page} shared={shared} onClose={() => setOpen(false)} />}
    </>
  );
}
