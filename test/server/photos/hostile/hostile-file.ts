import sharp from 'sharp';

/**
 * What must become of a file: `refused`, or `cleaned` (an ordinary photo that carries something), or either, where it depends
 * on how far a decoder gets.
 */
export type Fate = 'refused' | 'cleaned' | 'either';

/** A file that somebody may send as a photo. */
export interface HostileFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly fate: Fate;
  /** What the sender says that it is. */
  readonly type?: string;
  readonly filename?: string;
}

/** Small sound pictures to spoil, each in its own format. */
export interface Sound {
  readonly jpeg: Buffer;
  readonly progressive: Buffer;
  readonly png: Buffer;
  readonly gif: Buffer;
  readonly webp: Buffer;
  readonly avif: Buffer;
}

/** Width and height of the sound pictures. */
export const SIDE = 24;

export async function soundPictures(): Promise<Sound> {
  // Colours that change, so that every byte of the picture's data matters.
  const raw = Buffer.from(Array.from({ length: SIDE * SIDE * 3 }, (_, at) => (at * at * 7 + at * 31) % 251));
  const picture = () => sharp(raw, { raw: { width: SIDE, height: SIDE, channels: 3 } });
  return {
    jpeg: await picture().jpeg().toBuffer(),
    progressive: await picture().jpeg({ progressive: true }).toBuffer(),
    png: await picture().png().toBuffer(),
    gif: await picture().gif().toBuffer(),
    webp: await picture().webp().toBuffer(),
    avif: await picture().avif({ effort: 0 }).toBuffer(),
  };
}

export function eachFormat(sound: Sound): [keyof Sound, Buffer][] {
  return Object.entries(sound) as [keyof Sound, Buffer][];
}

/** One file a row. */
export function fromRows(
  rows: readonly (readonly [name: string, bytes: Buffer, fate: Fate])[],
): HostileFile[] {
  return rows.map(([name, bytes, fate]) => ({ name, bytes, fate }));
}

/** Bytes with others written over them. */
export function overwritten(bytes: Buffer, at: number, by: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  by.copy(changed, at);
  return changed;
}
