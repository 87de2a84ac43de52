import { useCallback, useEffect, useState } from 'react';
import type { RequestOf } from '../../contract/endpoints';
import type { ServiceRequestDetail } from '../../contract/schemas/service-request';
import type { CommandType } from '../../domain/service-request/commands';
import type { ApiError } from '../api/api-error';
import { call } from '../api/transport';
import { withPhotoAddresses } from './photo-addresses';
import { type MessageToSend, onSent, sayNow } from './unsent/unsent';
import { useLoad } from './use-load';
import { useSubmit } from './use-submit';

/** What a command carries; the request's id and version are added here. */
export type BodyOf<T extends CommandType> = T extends 'sendMessage'
  ? MessageToSend
  : Omit<RequestOf<T>['body'], 'version'>;

interface Order {
  readonly command: CommandType;
  readonly body: object;
}

export interface OpenServiceRequest {
  readonly request: ServiceRequestDetail | null;
  readonly error: ApiError | null;
  readonly loading: boolean;
  readonly reload: () => Promise<void>;
  /** Gives a command; true when it was done, and the request shown is the one after it. A message may still wait for the network. */
  readonly give: <T extends CommandType>(command: T, body: BodyOf<T>) => Promise<boolean>;
  /** Whether the reader may give it now: what the server says, so that no button leads to a refusal. */
  readonly may: (command: CommandType) => boolean;
  /** The command that is under way. */
  readonly busy: CommandType | null;
  readonly problem: ApiError | null;
  readonly clearProblem: () => void;
}

/** One service request, kept fresh, and the commands on it. */
export function useServiceRequest(
  id: string,
  options: { readonly everyMs?: number } = {},
): OpenServiceRequest {
  const [given, setGiven] = useState<ServiceRequestDetail | null>(null);
  const [pending, setPending] = useState<CommandType | null>(null);
  const loaded = useLoad(
    async () => withPhotoAddresses(await call('getServiceRequest', { params: { id } })),
    [id],
    {
      ...options,
      live: { subject: 'serviceRequest', id },
      knows: (read, { version }) => Math.max(read.version, given?.version ?? 0) >= version,
    },
  );
  const request = newer(given, loaded.data);

  // A message that waited has been sent meanwhile.
  useEffect(() => onSent(id, (after) => setGiven(withPhotoAddresses(after))), [id]);

  const { submit, busy, problem, clearProblem } = useSubmit(
    async ({ command, body }: Order, idempotencyKey: string) => {
      if (command === 'sendMessage') return sayNow(id, body as MessageToSend);
      return call(command, { params: { id }, body } as Parameters<typeof call<typeof command>>[1], {
        idempotencyKey,
      });
    },
  );

  const give = useCallback(
    async (command: CommandType, body: object) => {
      setPending(command);
      const after = await submit({ command, body });
      if (after && after !== 'waiting') setGiven(withPhotoAddresses(after as ServiceRequestDetail));
      setPending(null);
      return after !== undefined;
    },
    [submit],
  );

  return {
    request,
    error: loaded.error,
    loading: loaded.loading && request === null,
    reload: loaded.reload,
    give,
    may: (command) => request?.can.includes(command) ?? false,
    busy: busy ? pending : null,
    problem,
    clearProblem,
  };
}

/** A poll that was asked before a command was given must not undo it on the screen. */
function newer(
  one: ServiceRequestDetail | null,
  other: ServiceRequestDetail | null,
): ServiceRequestDetail | null {
  if (one === null || other === null || one.id !== other.id) return other ?? one;
  return other.version >= one.version ? other : one;
}
