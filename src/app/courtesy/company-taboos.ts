import { SEEDED_TABOOS, type TabooPhrase } from '../../domain/courtesy';
import type { ApiError } from '../api/api-error';

/**
 * A company keeps forbidden phrases of its own, and only the server knows them. What it refused once is remembered
 * while the app runs, so that the composer stops the same words at the next keystroke.
 */
let known: readonly TabooPhrase[] = SEEDED_TABOOS;

/** The phrases known by now; the same array until another is learnt. */
export function knownTaboos(): readonly TabooPhrase[] {
  return known;
}

/**
 * Learns from a refusal. Any other refusal than `tabooPhrase` teaches nothing.
 *
 * @standard TEN-2
 */
export function learnTaboos(refusal: ApiError): void {
  if (refusal.code !== 'tabooPhrase') return;
  const { hits } = refusal.details;
  const fresh = (Array.isArray(hits) ? hits : [])
    .filter(isPhrase)
    .map(({ phrase, suggestion }) => ({ phrase, suggestion }))
    .filter(({ phrase }) => !known.some((taboo) => taboo.phrase === phrase));
  if (fresh.length > 0) known = [...known, ...fresh];
}

function isPhrase(hit: unknown): hit is TabooPhrase {
  const { phrase, suggestion } = (hit ?? {}) as Partial<Record<'phrase' | 'suggestion', unknown>>;
  return typeof phrase === 'string' && typeof suggestion === 'string';
}
