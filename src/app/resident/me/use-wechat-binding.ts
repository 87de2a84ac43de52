import { useState } from 'react';
import type { ApiError } from '../../api/api-error';
import { call } from '../../api/transport';
import { useLoad } from '../../state/use-load';
import { useSubmit } from '../../state/use-submit';

interface WeChatBinding {
  readonly bound: boolean;
  readonly unbind: () => Promise<void>;
  readonly busy: boolean;
  readonly problem: ApiError | null;
}

/** Whether the reader's WeChat is bound; what cannot be read is not bound, as far as the page goes. */
export function useWeChatBinding(): WeChatBinding {
  const [gone, setGone] = useState(false);
  const { data } = useLoad(() => call('getMyWeChat', {}).catch(() => null), []);
  const { submit, busy, problem } = useSubmit((_: null, idempotencyKey) =>
    call('unbindWeChat', {}, { idempotencyKey }),
  );
  return {
    bound: !gone && (data?.bound ?? false),
    unbind: async () => {
      if (await submit(null)) setGone(true);
    },
    busy,
    problem,
  };
}
