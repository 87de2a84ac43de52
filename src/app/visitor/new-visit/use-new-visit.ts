import { useEffect, useRef, useState } from 'react';
import type { VisitSummary } from '../../../contract/schemas/visit';
import { parsePlate } from '../../../domain/visit/plate';
import type { ApiError } from '../../api/api-error';
import { call } from '../../api/transport';
import { replaceWith } from '../../platform/navigate';
import type { Me } from '../../state/session';
import { useDraft } from '../../state/use-draft';
import { useLoad } from '../../state/use-load';
import { useNow } from '../../state/use-now';
import { useSubmit } from '../../state/use-submit';
import { againAs, bodyOf, NOTHING_SAID, type VisitForm } from './visit-form';
import { type Wrong, wrongIn } from './wrong-in-form';

const DRAFT = 'new-visit';
const MOST_RECENT = 5;

export interface NewVisit {
  readonly form: VisitForm;
  readonly change: (part: Partial<VisitForm>) => void;
  readonly now: number;
  /** What keeps it from being sent, once that was tried. */
  readonly wrong: Wrong;
  readonly submit: () => Promise<void>;
  readonly busy: boolean;
  readonly problem: ApiError | null;
  /** Who came before, the latest first, each once. */
  readonly recent: readonly VisitSummary[];
  readonly repeat: (visit: VisitSummary) => void;
  readonly gates: readonly { readonly number: number; readonly name: string }[];
}

/**
 * A visit that is being announced. It is kept on the device until the server has it; then its pass takes the form's place.
 *
 * @param again the visit that is to be repeated, as the address says it
 */
export function useNewVisit(me: Me | null, again: string | undefined): NewVisit {
  const [form, setForm, clearForm] = useDraft<VisitForm>(DRAFT, NOTHING_SAID);
  const [tried, setTried] = useState(false);
  const past = useLoad(() => call('listVisits', { query: { view: 'past', limit: 20 } }), []);
  const gates = useLoad(() => call('listGates', {}), []);
  const before = useLoad(
    async () => (again === undefined ? null : call('getVisit', { params: { id: again } })),
    [again],
  );
  const now = useNow(past.data?.now ?? Date.now(), 60_000);
  const sending = useSubmit((body: ReturnType<typeof bodyOf>, idempotencyKey) =>
    call('preRegisterVisit', { body }, { idempotencyKey }),
  );

  const repeated = before.data;
  const taken = useRef(false);
  useEffect(() => {
    // Once: it is read again whenever the page is shown again, and must not undo what was changed since.
    if (!repeated || taken.current) return;
    taken.current = true;
    setForm((kept) => againAs(repeated, kept));
  }, [repeated, setForm]);

  const wrong = wrongIn(form);
  const submit = async () => {
    setTried(true);
    const roomId = roomOf(me, form);
    if (Object.keys(wrong).length > 0 || !roomId) return;
    const created = await sending.submit(bodyOf(form, roomId, parsePlate(form.plate), now));
    if (!created) return;
    clearForm();
    await replaceWith('visit', { id: created.id });
  };

  return {
    form,
    change: (part) => setForm((kept) => ({ ...kept, ...part })),
    now,
    wrong: tried ? wrong : {},
    submit,
    busy: sending.busy,
    problem: sending.problem,
    recent: distinct(past.data?.items ?? []).slice(0, MOST_RECENT),
    repeat: (visit) => setForm((kept) => againAs(visit, kept)),
    gates: gates.data?.gates ?? [],
  };
}

/** The room that was chosen, if it is still theirs; otherwise their first one. */
export function roomOf(me: Me | null, form: Pick<VisitForm, 'roomId'>): string | undefined {
  const verified = me?.rooms.filter(({ status }) => status === 'verified') ?? [];
  return (verified.find(({ roomId }) => roomId === form.roomId) ?? verified[0])?.roomId;
}

function distinct(visits: readonly VisitSummary[]): VisitSummary[] {
  const seen = new Set<string>();
  return visits.filter(({ visitor }) => {
    if (!visitor || seen.has(visitor.name)) return false;
    seen.add(visitor.name);
    return true;
  });
}
