import { blankLabel, type TabooHit, unfilledBlanks, unknownBlanks } from '../../domain/courtesy';

/** A stretch of a reply, and whether something about it stops the reply from being sent. */
export interface ReplyPart {
  readonly text: string;
  readonly mark: 'none' | 'taboo' | 'blank';
}

/** Values for blanks by their label, e.g. 处理结果, as a form beside the reply has them. */
export type Fills = Readonly<Record<string, string | undefined>>;

/** A blank as it stands in a text; the reader sees it as 【…】. */
const BLANK = /[{｛]\s*[A-Za-z]{1,24}\s*[}｝]|【[^【】]{1,8}】/g;

const CLOSING_MARKS = /[!！?？.。…,，、;；:：~～]+$/;

/**
 * Puts a taboo's better wording in its place. A reply that already greets needs no second greeting, so the wording's
 * own is left out there; a wording without a mark at its end keeps the mark that stood there.
 *
 * @standard TEN-2
 */
export function replaceTaboo(text: string, hit: TabooHit): string {
  const before = text.slice(0, hit.start);
  const wording = /[您你]好/.test(before) ? hit.suggestion.replace(/^您好，/, '') : hit.suggestion;
  const mark = CLOSING_MARKS.test(wording) ? '' : (hit.found.match(CLOSING_MARKS)?.[0] ?? '');
  return before + wording + mark + text.slice(hit.end);
}

/** Fills each 【label】 that has a value; a value can make no blank of its own. */
export function fillBlanks(text: string, fills: Fills): string {
  return Object.entries(fills).reduce((filled, [label, value]) => {
    const plain = (value ?? '')
      .replace(/[{｛【]/g, '（')
      .replace(/[}｝】]/g, '）')
      .trim();
    const said = plain.replace(/[\s。，、；！？…,;!?]+$/, '');
    return said === '' ? filled : filled.split(`【${label}】`).join(said);
  }, text);
}

/** What the blanks that still stand are called, each once. */
export function blanksIn(text: string): string[] {
  return [...unfilledBlanks(text).map(blankLabel), ...unknownBlanks(text)];
}

/** The reply cut into what may go out and what may not, so that both can be shown where they stand. */
export function partsOf(text: string, hits: readonly TabooHit[]): ReplyPart[] {
  const marked = [
    ...hits.map(({ start, end }) => ({ start, end, mark: 'taboo' as const })),
    ...Array.from(text.matchAll(BLANK), (match) => ({
      start: match.index ?? 0,
      end: (match.index ?? 0) + match[0].length,
      mark: 'blank' as const,
    })).filter(({ start, end }) => blanksIn(text.slice(start, end)).length > 0),
  ].sort((one, other) => one.start - other.start);

  const parts: ReplyPart[] = [];
  let at = 0;
  for (const { start, end, mark } of marked) {
    if (start < at) continue;
    if (start > at) parts.push({ text: text.slice(at, start), mark: 'none' });
    parts.push({ text: text.slice(start, end), mark });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), mark: 'none' });
  return parts;
}
