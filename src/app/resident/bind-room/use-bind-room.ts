import { useState } from 'react';
import type { RequestOf, ResponseOf } from '../../../contract/endpoints';
import type { ApiError } from '../../api/api-error';
import { call } from '../../api/transport';
import { refreshMe } from '../../state/session';
import { useLoad } from '../../state/use-load';
import { useSubmit } from '../../state/use-submit';

type Binding = RequestOf<'requestRoomBinding'>['body'];
export type Relation = Binding['relation'];
type Room = ResponseOf<'listRooms'>['rooms'][number];

export interface BindRoom {
  readonly buildings: readonly string[];
  /** Rooms of the chosen building. */
  readonly rooms: readonly Room[];
  readonly loading: boolean;
  readonly error: ApiError | null;
  readonly reload: () => Promise<void>;
  readonly building: string | undefined;
  readonly roomId: string | undefined;
  readonly relation: Relation | undefined;
  readonly chooseBuilding: (building: string) => void;
  readonly chooseRoom: (roomId: string) => void;
  readonly chooseRelation: (relation: Relation) => void;
  /** What is still to be chosen, in the order of the page. */
  readonly missing: 'building' | 'room' | 'relation' | null;
  readonly submit: () => Promise<void>;
  readonly busy: boolean;
  readonly problem: ApiError | null;
  /** The room that was asked for; then the desk has to verify it. */
  readonly asked: string | null;
}

/** Asking to be bound to a room: building, room, relation. @standard RULES-2 */
export function useBindRoom(): BindRoom {
  const [building, setBuilding] = useState<string>();
  const [roomId, setRoomId] = useState<string>();
  const [relation, setRelation] = useState<Relation>();
  const [asked, setAsked] = useState<string | null>(null);
  const { data, error, loading, reload } = useLoad(() => call('listRooms', {}), []);
  const sending = useSubmit((body: Binding, idempotencyKey) =>
    call('requestRoomBinding', { body }, { idempotencyKey }),
  );
  const rooms = data?.rooms.filter((room) => room.building === building) ?? [];

  const submit = async () => {
    if (!roomId || !relation) return;
    const done = await sending.submit({ roomId, relation });
    if (!done) return;
    setAsked(rooms.find(({ id }) => id === roomId)?.label ?? '');
    // The binding is made; a profile that is read a little later does not unmake it.
    await refreshMe().catch(() => undefined);
  };

  return {
    buildings: data?.buildings ?? [],
    rooms,
    loading,
    error,
    reload,
    building,
    roomId,
    relation,
    chooseBuilding: (next) => {
      setBuilding(next);
      setRoomId(undefined);
      sending.clearProblem();
    },
    chooseRoom: (next) => {
      setRoomId(next);
      sending.clearProblem();
    },
    chooseRelation: setRelation,
    missing: !building ? 'building' : !roomId ? 'room' : !relation ? 'relation' : null,
    submit,
    busy: sending.busy,
    problem: sending.problem,
    asked,
  };
}
