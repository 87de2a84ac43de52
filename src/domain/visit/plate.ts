const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
/** Letters and digits of a plate; I and O are never on one: they would be read as 1 and 0. */
const SIGN = '[0-9A-HJ-NP-Z]';
/** The city: any letter but I (and O, which a few police plates have and no visitor drives). */
const CITY = '[A-HJ-NP-Z]';

const SHAPES = [
  // 粤B12345, 粤B1234学, 粤B1234挂, 粤B1234警, and the Hong Kong and Macao plates 粤Z1234港
  new RegExp(`^[${PROVINCES}]${CITY}${SIGN}{4}(${SIGN}|[学挂警港澳])$`),
  // New energy: 粤BD12345 (small), 粤B12345D (large)
  new RegExp(`^[${PROVINCES}]${CITY}[A-HJK]${SIGN}\\d{4}$`),
  new RegExp(`^[${PROVINCES}]${CITY}\\d{5}[A-HJK]$`),
];
/** How people part a plate: blanks, dots of several kinds, hyphens. */
const PARTING = /[\s·•・‧.．\-－—_]/g;

/**
 * The one spelling of a number plate: `粤B12345`. Full-width and small letters, blanks and dots are read.
 *
 * @returns null where the text is no plate
 */
export function parsePlate(text: string): string | null {
  const plate = text.normalize('NFKC').replace(PARTING, '').toUpperCase();
  return SHAPES.some((shape) => shape.test(plate)) ? plate : null;
}

/** Whatever may be a plate in a text; what is one, and how far it reaches, `parsePlate` says. */
const PLATE_LIKE = new RegExp(
  `[${PROVINCES}]${parted('[A-Za-zＡ-Ｚａ-ｚ]')}(?:${parted('[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]')}){4}(?:${parted('[0-9A-Za-z０-９Ａ-Ｚａ-ｚ学挂警港澳]')}){1,2}`,
  'g',
);

const LAST_SIGN = new RegExp(`${parted('.')}$`);

function parted(sign: string): string {
  return `(?:${PARTING.source})?${sign}`;
}

/** Exchanges the plates in a text for what `exchange` gives for the one spelling of each, or leaves them where it gives null. */
export function exchangePlates(text: string, exchange: (plate: string) => string | null): string {
  return text.replace(PLATE_LIKE, (like) => {
    // A plate of seven characters may have one more behind it that is none of it.
    for (const found of [like, like.replace(LAST_SIGN, '')]) {
      const plate = parsePlate(found);
      const instead = plate === null ? null : exchange(plate);
      if (instead !== null) return instead + like.slice(found.length);
    }
    return like;
  });
}
