import { useEffect, useMemo, useState } from 'react';
import type { Moment } from '../../domain/courtesy';
import type { ApiError } from '../api/api-error';
import { call } from '../api/transport';
import { useDraft } from '../state/use-draft';
import { useLoad } from '../state/use-load';
import { knownTaboos, learnTaboos } from './company-taboos';
import type { Template } from './find-templates';
import { type Fills, fillBlanks, replaceTaboo } from './mend-reply';
import { type ReadReply, readReply } from './read-reply';

export interface ReplyWanted {
  readonly serviceRequestId: string;
  readonly moment: Moment;
  /** The promise that the templates should speak of, when the sender has chosen one. */
  readonly promiseDueAt?: number;
  readonly departmentId?: string;
  readonly technicianId?: string;
  /** Values that a form beside the reply has for its blanks. */
  readonly fills?: Fills;
  /** Names the draft: two composers that are open at once need two. */
  readonly draft: string;
  /** The last refusal of the send; a company's own taboo phrases are learnt from it. */
  readonly refusal?: ApiError | null;
}

/** A reply while it is being written. */
export interface Reply extends ReadReply {
  readonly moment: Moment;
  readonly text: string;
  /** The templates are being read for the first time, and nothing is written yet. */
  readonly loading: boolean;
  readonly templatesFailed: boolean;
  readonly retry: () => void;
  /** The first answer is late: it opens with an apology (TEL-1). */
  readonly late: boolean;
  /** Writes for the moment that is shown, or for another. */
  readonly write: (text: string, moment?: Moment) => void;
  /** Puts the better wording in place of the taboo at `index`. */
  readonly mend: (index: number) => void;
  readonly fillBlank: (label: string, value: string) => void;
  /** Forgets what was written: the server has it. */
  readonly clear: () => void;
}

interface Draft {
  /** Words written by hand, by moment. */
  readonly texts: Readonly<{ [M in Moment]?: string | undefined }>;
}

const NOTHING_WRITTEN: Draft = { texts: {} };

/**
 * Writes one reply to a resident: starts from the moment's template, follows it until a hand changes the words, keeps
 * those as a draft for each moment, and reads the text anew at each keystroke.
 *
 * @standard TEN-1 TEN-2 TEL-1
 */
export function useReply(wanted: ReplyWanted): Reply {
  const { serviceRequestId, moment, promiseDueAt, departmentId, technicianId, fills, draft, refusal } =
    wanted;
  const loaded = useLoad(
    () =>
      call('listReplyTemplates', {
        query: { moment, serviceRequestId, promiseDueAt, departmentId, technicianId },
      }),
    [serviceRequestId, moment, promiseDueAt, departmentId, technicianId],
  );
  const [written, setWritten, forgetAll] = useDraft<Draft>(
    `reply:${draft}:${serviceRequestId}`,
    NOTHING_WRITTEN,
  );
  const [taboos, setTaboos] = useState(knownTaboos);

  useEffect(() => {
    if (!refusal) return;
    learnTaboos(refusal);
    setTaboos(knownTaboos());
  }, [refusal]);

  const templates = loaded.data?.templates ?? [];
  const late = loaded.data?.late ?? false;
  const ready = templates.map((template) => fillBlanks(template.text, fills ?? {}));
  const template = chooseTemplate(templates, ready);
  const own = written.texts[moment];
  const text = own ?? template ?? '';
  const read = useMemo(() => readReply(text, moment, { taboos, late }), [text, moment, taboos, late]);

  const write = (next: string, of: Moment = moment) =>
    setWritten(({ texts }) => ({ texts: { ...texts, [of]: next } }));
  return {
    ...read,
    moment,
    text,
    late,
    loading: loaded.loading && own === undefined,
    templatesFailed: loaded.error !== null && templates.length === 0,
    retry: () => void loaded.reload(),
    write,
    mend: (index) => {
      const hit = read.taboos[index];
      if (hit) write(replaceTaboo(text, hit));
    },
    fillBlank: (label, value) => write(fillBlanks(text, { [label]: value })),
    clear: forgetAll,
  };
}

/** The first that is complete: a sentence with a blank costs its sender time. */
function chooseTemplate(templates: readonly Template[], ready: readonly string[]) {
  return (
    ready.find((text, index) => (templates[index]?.unfilled.length ?? 0) === 0 || !/[【{]/.test(text)) ??
    ready[0]
  );
}
