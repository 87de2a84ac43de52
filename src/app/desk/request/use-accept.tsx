import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ServiceRequestDetail } from '../../../contract/schemas/service-request';
import { sayDone } from '../../platform/say-done';
import { ReasonSheet } from '../../staff/reason-sheet';
import type { Me } from '../../state/session';
import type { OpenServiceRequest } from '../../state/use-service-request';
import { DESK } from '../../words/desk';

interface Accepting {
  /** Sends the acceptance, or first asks for the reason that being out of turn needs; true when it is sent. */
  readonly accept: (reply: string) => Promise<boolean>;
  readonly sheet: ReactNode;
}

/**
 * Accepting somebody: in turn at once; before those who have waited longer, or from a colleague's hands, with a reason that
 * is kept.
 *
 * @standard RULES-3
 */
export function useAccept(request: ServiceRequestDetail, work: OpenServiceRequest, me: Me): Accepting {
  const [waiting, setWaiting] = useState<{ reply: string; settle: (sent: boolean) => void } | null>(null);
  const colleague = request.takenBy && request.takenBy.id !== me.id ? request.takenBy.name : null;

  const latest = useRef('');
  const send = async (reply: string, outOfTurnReason?: string) => {
    latest.current = reply;
    const sent = await work.give('accept', { reply, ...(outOfTurnReason ? { outOfTurnReason } : {}) });
    if (sent) sayDone(DESK.request.accepted);
    return sent;
  };
  const accept = (reply: string) => {
    if (!request.outOfTurn && colleague === null) return send(reply);
    work.clearProblem();
    return new Promise<boolean>((settle) => setWaiting({ reply, settle }));
  };
  // Somebody else may have become first since the page was read: the server asks, and so do we.
  const refusedTurn = work.problem?.code === 'reasonRequiredOutOfTurn';
  useEffect(() => {
    if (refusedTurn) setWaiting((before) => before ?? { reply: latest.current, settle: () => undefined });
  }, [refusedTurn]);
  const finish = (sent: boolean) => {
    waiting?.settle(sent);
    setWaiting(null);
  };

  return {
    accept,
    sheet: waiting && (
      <ReasonSheet
        id="out-of-turn"
        words={{
          ...DESK.outOfTurn,
          ...(colleague === null
            ? {}
            : { title: DESK.outOfTurn.takeover(colleague), help: DESK.outOfTurn.takeoverHelp }),
        }}
        busy={work.busy === 'accept'}
        problem={work.problem}
        onSubmit={(reason) => {
          void send(waiting.reply, reason).then((sent) => {
            if (sent) finish(true);
          });
        }}
        onClose={() => finish(false)}
      />
    ),
  };
}
