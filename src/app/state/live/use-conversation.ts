import { useEffect, useRef, useState } from 'react';
import { TYPING_MS } from '../../../contract/live';
import type { ServiceRequestDetail } from '../../../contract/schemas/service-request';
import { call } from '../../api/transport';
import { isAppShown, watchAppShown } from '../../platform/app-shown';
import { useVisible } from '../use-visible';
import { watchLive, watchRequest } from './live';

/** What passes in a conversation besides its events. */
export interface Conversation {
  /** The other side is writing at the moment. */
  readonly otherWrites: boolean;
  /** Up to which event the other side has read. */
  readonly seenUpTo: number;
  /** How many wait before this resident; null when it is their turn, or they do not wait. */
  readonly ahead: number | null;
}

type Request = Pick<ServiceRequestDetail, 'id' | 'version' | 'seenUpTo' | 'ahead' | 'can' | 'story'>;

/** Follows a conversation while its page is on the screen: who writes, who has read, whose turn it is; and says what was read here. */
export function useConversation(id: string, request: Request | null): Conversation {
  const visible = useVisible();
  const [otherWrites, setOtherWrites] = useState(false);
  const [seen, setSeen] = useState(0);
  /** What was told since the request was read, which knows better once it is newer. */
  const [turn, setTurn] = useState<{ version: number; ahead: number | null } | null>(null);
  const version = useRef(0);
  version.current = request?.version ?? 0;

  useEffect(() => (visible ? watchRequest(id) : undefined), [visible, id]);

  useEffect(() => {
    let over: ReturnType<typeof setTimeout> | undefined;
    const writes = (yes: boolean) => {
      clearTimeout(over);
      setOtherWrites(yes);
      if (yes) over = setTimeout(() => setOtherWrites(false), TYPING_MS);
    };
    const stop = watchLive((message) => {
      if (message.type === 'typing' && message.id === id) writes(true);
      if (message.type === 'seen' && message.id === id) setSeen((before) => Math.max(before, message.seq));
      if (message.type === 'turn' && message.id === id)
        setTurn({ version: version.current, ahead: message.ahead });
      // What they were writing has come.
      if (message.type === 'items' && message.items.some((item) => item.id === id)) writes(false);
    });
    return () => {
      clearTimeout(over);
      stop();
    };
  }, [id]);

  useMarkSeen(id, request, visible);

  const told = turn !== null && turn.version >= (request?.version ?? 0);
  return {
    otherWrites,
    seenUpTo: Math.max(seen, request?.seenUpTo ?? 0),
    ahead: told && request?.ahead !== null ? turn.ahead : (request?.ahead ?? null),
  };
}

/** Says how far the story was read, while somebody looks at it. */
function useMarkSeen(id: string, request: Request | null, visible: boolean): void {
  const marked = useRef({ id, seq: 0 });
  const last = request?.story[request.story.length - 1]?.seq ?? 0;
  const takesPart = request?.can.includes('sendMessage') ?? false;
  useEffect(() => {
    if (!visible || !takesPart) return;
    const mark = () => {
      if (marked.current.id !== id) marked.current = { id, seq: 0 };
      if (last <= marked.current.seq || !isAppShown()) return;
      marked.current.seq = last;
      call('markSeen', { params: { id }, body: { seq: last } }).catch(() => {
        // Said again with what comes next.
        marked.current.seq = 0;
      });
    };
    mark();
    return watchAppShown(mark);
  }, [id, last, takesPart, visible]);
}
