import { useCallback, useState } from 'react';
import type { RequestOf } from '../../contract/endpoints';
import type { GateVisit } from '../../contract/schemas/gate';
import type { ApiError } from '../api/api-error';
import { call } from '../api/transport';
import { useLoad } from '../state/use-load';
import { useSubmit } from '../state/use-submit';

type Command = 'stampStep' | 'turnAwayVisit' | 'checkOutVisit' | 'recordHostAnswer';

interface Order {
  readonly id: string;
  readonly command: Command;
  readonly body: object;
}

export interface OpenGateVisit {
  readonly visit: GateVisit | null;
  readonly error: ApiError | null;
  readonly loading: boolean;
  readonly reload: () => Promise<void>;
  /** Gives a command; true when it was done, and the visit shown is the one after it. */
  readonly give: <C extends Command>(command: C, body: RequestOf<C>['body'] & object) => Promise<boolean>;
  readonly may: (command: string) => boolean;
  readonly busy: boolean;
  readonly problem: ApiError | null;
}

/** While a host is asked, the answer is looked for so often, in milliseconds. */
const ASKED_MS = 3_000;
const OTHERWISE_MS = 10_000;

/** One visit as the gate sees it, kept fresh, and the commands on it. */
export function useGateVisit(id: string): OpenGateVisit {
  const [given, setGiven] = useState<GateVisit | null>(null);
  const [asking, setAsking] = useState(false);
  const loaded = useLoad(
    async () => {
      const visit = await call('getGateVisit', { params: { id } });
      setAsking(visit.status === 'awaitingHost');
      return visit;
    },
    [id],
    { everyMs: asking ? ASKED_MS : OTHERWISE_MS, live: { subject: 'visit', id } },
  );
  const visit = newer(given, loaded.data);
  const { submit, busy, problem } = useSubmit(({ id: of, command, body }: Order, idempotencyKey: string) =>
    call(command, { params: { id: of }, body } as Parameters<typeof call<typeof command>>[1], {
      idempotencyKey,
    }),
  );
  const give = useCallback(
    async (command: Command, body: object) => {
      const after = await submit({ id, command, body });
      if (after) setGiven(after as GateVisit);
      return after !== undefined;
    },
    [id, submit],
  );
  return {
    visit,
    error: loaded.error,
    loading: loaded.loading && visit === null,
    reload: loaded.reload,
    give,
    may: (command) => visit?.can.includes(command) ?? false,
    busy,
    problem,
  };
}

/** A poll that was asked before a command was given must not undo it on the screen. */
function newer(one: GateVisit | null, other: GateVisit | null): GateVisit | null {
  if (one === null || other === null || one.id !== other.id) return other ?? one;
  return other.version >= one.version ? other : one;
}
