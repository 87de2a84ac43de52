import { COMPOUND_SURNAMES, DAY_PARTS, ENDS_IN_TITLE, TITLES, UNNAMED } from './words';

/** How somebody wishes to be addressed; left out where nobody has asked. */
export type Title = keyof typeof TITLES;

export interface Addressee {
  readonly name: string;
  readonly title?: Title | undefined;
}

const CHINESE_NAME = /^[\u3400-\u9fff\u{20000}-\u{3ffff}]{2,4}$/u;

/**
 * The words by which a reply addresses a person: 李女士, 欧阳先生; the full name where the title is not known (a title is
 * never guessed from a name); a neutral form where there is no name. Names that end in a title keep it, and names that
 * are not written in two to four Chinese characters are given whole before the title.
 *
 * @standard TEN-1
 */
export function addressOf({ name, title }: Addressee): string {
  const whole = name.replace(/\s+/g, ' ').trim();
  const compact = whole.replace(/ /g, '');
  if (compact === '') return UNNAMED;
  if (ENDS_IN_TITLE.test(compact)) return compact;
  if (!CHINESE_NAME.test(compact)) return title ? `${whole}${TITLES[title]}` : whole;
  return title ? `${surnameOf(compact)}${TITLES[title]}` : compact;
}

function surnameOf(name: string): string {
  const characters = Array.from(name);
  const firstTwo = characters.slice(0, 2).join('');
  return COMPOUND_SURNAMES.has(firstTwo) ? firstTwo : (characters[0] ?? name);
}

/**
 * The greeting for an hour of the day, in the community's own time zone.
 * 中午好 is the standard's noon break, 12:00–13:00 (HOURS-1).
 *
 * @param hour 0 to 23; a fraction counts as its hour
 */
export function dayPart(hour: number): (typeof DAY_PARTS)[number]['words'] {
  const [first, ...later] = DAY_PARTS;
  const evening = DAY_PARTS[DAY_PARTS.length - 1] ?? first;
  if (hour < first.from) return evening.words;
  return later.reduce<(typeof DAY_PARTS)[number]>((part, next) => (hour >= next.from ? next : part), first)
    .words;
}
