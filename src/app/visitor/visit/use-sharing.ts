import { useState } from 'react';
import type { HostPass, SharedAddress } from '../../../contract/schemas/visit';
import type { ApiError } from '../../api/api-error';
import { call } from '../../api/transport';
import { urlOf } from '../../platform/navigate';
import { type Sent, sendLink, useShareCard } from '../../platform/share-link';
import type { Me } from '../../state/session';
import { useSubmit } from '../../state/use-submit';
import { cardOf } from './share-words';

export interface Sharing {
  /** Makes an address for the visitor and sends it on as the platform can. */
  readonly send: () => Promise<void>;
  readonly busy: boolean;
  readonly problem: ApiError | null;
  /** How the last one was sent, and the link itself; null where WeChat shows its own sign of it. */
  readonly sent: { readonly how: Sent; readonly link: string; readonly address: SharedAddress } | null;
}

export interface ShareButtonProps {
  readonly id: string;
  readonly text: string;
  readonly sharing: Sharing;
}

/** The way of a pass to its visitor. The address says nothing: it holds a token and no id. */
export function useSharing(id: string, me: Me | null, pass: HostPass | null): Sharing {
  const [sent, setSent] = useState<Sharing['sent']>(null);
  const { submit, busy, problem } = useSubmit((_: string, idempotencyKey: string) =>
    call('shareVisit', { params: { id }, body: {} }, { idempotencyKey }),
  );
  const card = me && pass ? cardOf(me, pass) : null;
  const addressed = async () => {
    const address = await submit(id);
    return address && { address, path: urlOf('sharedPass', { token: address.token }) };
  };

  useShareCard(async () => {
    // WeChat's own menu offers to share at any time; a pass that does not hold is not sent on.
    const to = card && (await addressed());
    return to ? { ...card, path: to.path } : null;
  }, card?.title);

  const send = async () => {
    const to = await addressed();
    if (!to || !card) return;
    const { how, link } = await sendLink({ ...card, path: to.path });
    setSent({ how, link, address: to.address });
  };
  return { send, busy, problem, sent };
}
