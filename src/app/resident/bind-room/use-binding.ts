import { useState } from 'react';
import type { ResponseOf } from '../../../contract/endpoints';
import { call } from '../../api/transport';
import { refreshMe } from '../../state/session';
import { useSubmit } from '../../state/use-submit';

type Relation = 'owner' | 'family' | 'tenant';

/** Asking to be bound to a room: what was chosen, what is still missing, and the answer. */
export function useBinding() {
  const [roomId, chooseRoom] = useState<string>();
  const [relation, chooseRelation] = useState<Relation>();
  const [tried, setTried] = useState(false);
  const [asked, setAsked] = useState<ResponseOf<'requestRoomBinding'> | null>(null);
  const sending = useSubmit((body: { roomId: string; relation: Relation }, idempotencyKey) =>
    call('requestRoomBinding', { body }, { idempotencyKey }),
  );

  const submit = async () => {
    setTried(true);
    if (!roomId || !relation) return;
    const binding = await sending.submit({ roomId, relation });
    if (!binding) return;
    setAsked(binding);
    await refreshMe();
  };

  const missing = roomId ? (relation ? null : 'relation') : 'room';
  return {
    roomId,
    chooseRoom,
    relation,
    chooseRelation,
    submit,
    busy: sending.busy,
    problem: sending.problem,
    missing: tried ? missing : null,
    asked,
  } as const;
}
