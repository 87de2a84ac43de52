import { encode } from 'uqr';

/** Modules of white around a code, without which a scanner may not find it (ISO/IEC 18004). */
const QUIET_ZONE = 4;

export interface QrPicture {
  /** Side in modules, with the quiet zone. */
  readonly side: number;
  /** The dark modules as the `d` of an SVG path, one rectangle for each run in a row. */
  readonly path: string;
}

/** A text as a QR code with error correction M. Upper-case letters, digits and ` $%*+-./:` take the least room. */
export function qrPicture(text: string): QrPicture {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  return { side: size, path: data.map(rowPath).join('') };
}

function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x++;
    const width = x + 1 - start;
    path += `M${start},${y}h${width}v1h-${width}z`;
  }
  return path;
}
