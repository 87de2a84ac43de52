/*
 * The limits of a template's values, as WeChat documents them, written here a second time and on purpose by other means
 * than in the product.
 */
const CLOCK = String.raw`\d{1,2}:\d{2}(:\d{2})?`;
const DAY = String.raw`(\d{4}年\d{1,2}月\d{1,2}日|\d{4}年\d{1,2}月|\d{1,2}月\d{1,2}日|\d{4}[-/.]\d{1,2}([-/.]\d{1,2})?|\d{1,2}[-/.]\d{1,2})`;
const either = (one: string) => new RegExp(`^${one}(~${one})?$`);
const TIME = either(`(${DAY} ?)?${CLOCK}`);
const DATE = either(`${DAY}( ?${CLOCK})?`);

const length = (text: string) => [...text].length;
const han = (text: string) => /^\p{Script=Han}+$/u.test(text);

const RULES: Readonly<Record<string, (text: string) => boolean>> = {
  thing: (text) => length(text) <= 20,
  number: (text) => /^\d+(\.\d+)?$/.test(text) && text.length <= 32,
  letter: (text) => /^[A-Za-z]{1,32}$/.test(text),
  symbol: (text) => length(text) <= 5 && !/[\p{L}\p{N}]/u.test(text),
  character_string: (text) => length(text) <= 32 && !/\p{Script=Han}/u.test(text),
  time: (text) => TIME.test(text),
  date: (text) => DATE.test(text),
  amount: (text) => /^[^\p{L}\p{N}]\d{1,10}(\.\d+)?元?$/u.test(text),
  phone_number: (text) => /^[\d+\-() ]{1,17}$/.test(text),
  car_number: (text) => /^[\p{Script=Han}A-Z0-9][A-Z0-9]{0,6}[\p{Script=Han}A-Z0-9]?$/u.test(text),
  name: (text) => (/\p{Script=Han}/u.test(text) ? length(text) <= 10 : length(text) <= 20),
  phrase: (text) => han(text) && length(text) <= 5,
};

/** Whether WeChat would take a value for a template's key, e.g. `thing2`. */
export function fieldFits(key: string, value: unknown): boolean {
  const type = key.replace(/\d+$/, '');
  const rule = RULES[type];
  if (!rule || typeof value !== 'string') return false;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: WeChat refuses them.
  return value.trim() !== '' && !/[\u0000-\u001f\u007f]/.test(value) && rule(value);
}
