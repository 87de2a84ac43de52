/** What one can press at a place of a number plate. */
export const PROVINCES = Array.from('京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼');
/** Without I and O, which are too like 1 and 0 to stand on a plate. */
export const LETTERS = Array.from('ABCDEFGHJKLMNPQRSTUVWXYZ');
export const DIGITS = Array.from('1234567890');
/** What the last place of an ordinary plate may say: a learner, a trailer, Hong Kong, Macao, the police. */
export const ENDINGS = Array.from('学挂港澳警');

/** Places of an ordinary plate; a new-energy plate has one more. */
export const PLACES = 7;
export const NEW_ENERGY_PLACES = 8;

/** The keys that are shown at a place, counted from 0. */
export function keysAt(place: number): readonly string[] {
  return place === 0 ? PROVINCES : [...DIGITS, ...LETTERS, ...ENDINGS];
}

/** Whether a key can stand at a place: a letter comes second, an ending last. */
export function fits(key: string, place: number): boolean {
  if (place === 0) return PROVINCES.includes(key);
  if (place === 1) return LETTERS.includes(key);
  if (ENDINGS.includes(key)) return place === PLACES - 1;
  return place < NEW_ENERGY_PLACES && (LETTERS.includes(key) || DIGITS.includes(key));
}

/** The plate with a key at a place: in place of what stood there, or at its end. */
export function withKey(plate: string, place: number, key: string): string {
  const places = Array.from(plate);
  places[Math.min(place, places.length)] = key;
  return places.join('');
}

/** The plate without its last place. */
export function withoutLast(plate: string): string {
  return Array.from(plate).slice(0, -1).join('');
}
