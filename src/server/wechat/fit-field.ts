import { isoDateOf, startOfDay } from '../../domain/calendar';
import { type Instant, MINUTE } from '../../domain/time';

/** The kinds of values that a template of WeChat can have and that we have something for. */
export const FIELD_TYPES = ['thing', 'character_string', 'time', 'date', 'phrase', 'name', 'number'] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** The type of a key, e.g. of `thing2`; null for one that is none, or of a kind that we have nothing for. */
export function fieldTypeOf(key: string): FieldType | null {
  const [, name] = /^([a-z_]+?)\d{1,3}$/.exec(key) ?? [];
  return FIELD_TYPES.find((type) => type === name) ?? null;
}

/** What a value says, and the instant that it stands for, if it does. */
export interface Sayable {
  readonly text: string;
  readonly at?: Instant;
}

const THING = 20;
const STRING = 32;
const PHRASE = 5;
const HAN_NAME = 10;
const LATIN_NAME = 20;
/** WeChat refuses an empty value (47003). */
const NOTHING: Readonly<Record<FieldType, string>> = {
  thing: '无',
  character_string: '-',
  time: '00:00',
  date: '1970年1月1日',
  phrase: '无',
  name: '无',
  number: '0',
};

/**
 * Cuts a value to what WeChat takes for its type: the one place where that is done. What is left is never empty.
 */
export function fitField(type: FieldType, { text, at }: Sayable): string {
  const plain = oneLine(text);
  const fitted = asType(type, plain, at);
  return fitted === '' ? NOTHING[type] : fitted;
}

function asType(type: FieldType, text: string, at: Instant | undefined): string {
  switch (type) {
    case 'thing':
      return cut(text, THING);
    case 'character_string':
      return cut(text.replace(/\p{Script=Han}/gu, '').trim(), STRING, '');
    case 'phrase':
      return cut(text.replace(/[^\p{Script=Han}]/gu, ''), PHRASE, '');
    case 'name':
      return /\p{Script=Han}/u.test(text) ? cut(text, HAN_NAME, '') : cut(text, LATIN_NAME, '');
    case 'number':
      return cut(text.replace(/[^0-9]/g, ''), STRING, '');
    case 'time':
      return at === undefined ? '' : `${dayOf(at)} ${clockOf(at)}`;
    case 'date':
      return at === undefined ? '' : dayOf(at);
  }
}

/** Without line ends and other characters that WeChat refuses. */
function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\ufffd]+/gu, ' ')
    .trim();
}

/** By whole characters, with a sign that there was more. */
function cut(text: string, most: number, more = '…'): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  return characters.slice(0, most - more.length).join('') + more;
}

function dayOf(at: Instant): string {
  const [year, month, day] = isoDateOf(at).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

function clockOf(at: Instant): string {
  const minutes = Math.floor((at - startOfDay(isoDateOf(at))) / MINUTE);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
