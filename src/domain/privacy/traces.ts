import { ENDS_IN_TITLE, TITLES_IN_USE } from '../courtesy/words';
import { exchangePlates } from '../visit/plate';

/** What stands where a number, a plate and a name have been. */
const INSTEAD = { phone: '（号码已删除）', plate: '（车牌已删除）', name: '（姓名已删除）' } as const;

/** By what somebody can be found in what others wrote. */
export interface Traces {
  /** Whether a telephone number (eleven digits) or a number plate (in its one spelling) is theirs. */
  readonly isTheirs: (found: string) => boolean;
  /** How they are called, where nobody else can be meant; null where anybody can. */
  readonly name: string | null;
}

const DIGIT = '[0-9０-９]';
/**
 * A mobile number as people write it: in one, or parted by blanks, dots and hyphens, with or without the country's code. What stands
 * before it is matched and kept, because not every telephone that runs the app knows how to look behind.
 */
const PHONE_LIKE = new RegExp(
  `(^|[^0-9０-９])(?:[+＋]?86[\\s\\-－]?)?([1１](?:[\\s\\-－–—.·]?${DIGIT}){10})(?!${DIGIT})`,
  'g',
);

/** A text without what of somebody stands in it; the same text where nothing does. */
export function withoutTraces(text: string, { isTheirs, name }: Traces): string {
  const numberless = text.replace(PHONE_LIKE, (like: string, before: string, number: string) =>
    isTheirs(number.normalize('NFKC').replace(/\D/g, '')) ? before + INSTEAD.phone : like,
  );
  const plateless = exchangePlates(numberless, (plate) => (isTheirs(plate) ? INSTEAD.plate : null));
  const named = name === null ? null : nameLike(name);
  return named === null ? plateless : plateless.replace(named, `$1${INSTEAD.name}`);
}

/**
 * A name where it can be told from a word: three characters and more wherever they stand, two before a title alone. Who is called by
 * surname and title only shares that with many.
 */
function nameLike(name: string): RegExp | null {
  const length = Array.from(name).length;
  if (length < 2 || ENDS_IN_TITLE.test(name)) return null;
  const literally = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (length === 2) return new RegExp(`()${literally}(?=${TITLES_IN_USE})`, 'gu');
  return new RegExp(`(^|[^A-Za-z0-9])${literally}(?![A-Za-z0-9])`, 'gu');
}

/** A record with each text in it exchanged, however deep it stands. */
export function mapTexts<T>(record: T, exchange: (text: string) => string): T {
  const mapped = (value: unknown): unknown => {
    if (typeof value === 'string') return exchange(value);
    if (Array.isArray(value)) return value.map(mapped);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapped(inner)]));
  };
  return mapped(record) as T;
}
