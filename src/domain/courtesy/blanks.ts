import { BLANK_LABELS } from './words';

/** A blank of a reply template: `{time}` in the template, 【时间】 where it is left unfilled. */
export type BlankName = keyof typeof BLANK_LABELS;

export type BlankValues = Readonly<Partial<Record<BlankName, string>>>;

export const BLANK_NAMES = Object.keys(BLANK_LABELS) as readonly BlankName[];

const NAME_BY_LABEL: ReadonlyMap<string, BlankName> = new Map(
  BLANK_NAMES.map((name) => [BLANK_LABELS[name], name]),
);
const IN_TEMPLATE = /\{([A-Za-z]+)\}/g;
/** A blank as a person may leave it in a text: either form, any width, spaces inside. */
const LEFT_IN_TEXT = /[{｛]\s*([A-Za-z]{1,24})\s*[}｝]|【\s*([^\s【】]{1,8})\s*】/g;

/** What a blank is called for the person who fills it in. */
export function blankLabel(name: BlankName): string {
  return BLANK_LABELS[name];
}

function isBlankName(name: string): name is BlankName {
  return (BLANK_NAMES as readonly string[]).includes(name);
}

/**
 * A value as it goes into a sentence: on one line, without the mark that it ended with (the template brings its own), and without the brackets
 * that would make a blank of it (alone or together with its neighbour).
 */
function asValue(value: string | undefined): string {
  return (value ?? '')
    .replace(/[{｛【]/g, '（')
    .replace(/[}｝】]/g, '）')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s。，、；！？…,;!?]+$/, '');
}

/**
 * Fills a template's blanks. One that has no value renders as its label in 【】 and is named in `unfilled`.
 * A value can neither be read as a blank nor make one.
 */
export function renderTemplate(
  template: string,
  values: BlankValues,
): { text: string; unfilled: BlankName[] } {
  const unfilled = new Set<BlankName>();
  const text = template.replace(IN_TEMPLATE, (whole, name: string) => {
    if (!isBlankName(name)) return whole;
    const value = asValue(values[name]);
    if (value !== '') return value;
    unfilled.add(name);
    return `【${BLANK_LABELS[name]}】`;
  });
  return { text, unfilled: [...unfilled] };
}

/** The blanks that still stand in a text, as `{time}` or 【时间】, each once, in the order of the text. */
export function unfilledBlanks(text: string): BlankName[] {
  return namesIn(text).filter(isBlankName);
}

/** Names in braces that are no blanks, e.g. a company template's misspelt `{tiem}`: nobody should receive those either. */
export function unknownBlanks(text: string): string[] {
  return namesIn(text).filter((name) => !isBlankName(name));
}

function namesIn(text: string): string[] {
  const names = new Set<string>();
  LEFT_IN_TEXT.lastIndex = 0;
  for (let match = LEFT_IN_TEXT.exec(text); match; match = LEFT_IN_TEXT.exec(text)) {
    const name = match[1] ?? NAME_BY_LABEL.get(match[2] ?? '');
    if (name !== undefined) names.add(name);
  }
  return [...names];
}
