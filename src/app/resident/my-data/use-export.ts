import { useState } from 'react';
import type { ApiError } from '../../api/api-error';
import { call } from '../../api/transport';
import { saveText } from '../../platform/save-text';
import { useSubmit } from '../../state/use-submit';

const FILE_NAME = 'my-data.json';

export interface Export {
  readonly carryAway: () => Promise<void>;
  /** How the person has it now; null before. */
  readonly done: 'downloaded' | 'copied' | null;
  readonly busy: boolean;
  readonly problem: ApiError | null;
}

/** Reads everything that is kept about the person, and gives it to them. */
export function useExport(): Export {
  const [done, setDone] = useState<Export['done']>(null);
  const { submit, busy, problem } = useSubmit(() => call('exportMyData', {}));
  return {
    carryAway: async () => {
      const data = await submit(undefined);
      if (data) setDone(await saveText(FILE_NAME, JSON.stringify(data, null, 2)));
    },
    done,
    busy,
    problem,
  };
}
