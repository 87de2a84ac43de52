import { deflateSync } from 'node:zlib';

/*
 * The containers of pictures, taken apart and put together by hand: no library writes files that are wrong on purpose.
 */

/** A piece of a PNG or a WebP. */
export interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

// --- PNG ------------------------------------------------------------------------------------------------------

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PNG_FRAME = 12;

export function pngChunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = PNG_SIGNATURE.length; at + PNG_FRAME <= png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({
      type: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    });
    at += PNG_FRAME + length;
  }
  return chunks;
}

export function png(chunks: readonly Chunk[]): Buffer {
  return Buffer.concat([PNG_SIGNATURE, ...chunks.map(pngChunk)]);
}

export function pngChunk({ type, data }: Chunk): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([uint32BE(data.length), body, uint32BE(crc32(body))]);
}

interface Header {
  readonly width: number;
  readonly height: number;
  readonly bitDepth: number;
  /** 0 grey, 2 colours, 3 palette, 4 grey and alpha, 6 colours and alpha. */
  readonly colourType: number;
  readonly interlaced?: boolean;
}

export function pngHeader({ width, height, bitDepth, colourType, interlaced = false }: Header): Chunk {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([bitDepth, colourType, 0, 0, interlaced ? 1 : 0], 8);
  return { type: 'IHDR', data };
}

/** A PNG that is small on the wire and `width` × `height` once it is unpacked: black, one bit each. */
export function pngBomb(width: number, height: number): Buffer {
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height));
  return png([
    pngHeader({ width, height, bitDepth: 1, colourType: 0 }),
    { type: 'IDAT', data: rows },
    { type: 'IEND', data: Buffer.alloc(0) },
  ]);
}

const CRC_TABLE = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crc32(bytes: Buffer): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = (CRC_TABLE[(c ^ byte) & 0xff] as number) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

// --- JPEG -----------------------------------------------------------------------------------------------------

/** A JPEG with another segment after its first two bytes. @param marker the second byte of the marker, e.g. 0xe1 for APP1 */
export function withJpegSegment(jpeg: Buffer, marker: number, data: Buffer): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), jpegSegment(marker, data), jpeg.subarray(2)]);
}

export function jpegSegment(marker: number, data: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(data.length + 2);
  return Buffer.concat([Buffer.from([0xff, marker]), length, data]);
}

/** Where a marker stands; -1 where there is none. */
export function jpegMarkerAt(jpeg: Buffer, marker: number): number {
  return jpeg.indexOf(Buffer.from([0xff, marker]));
}

// --- RIFF: WebP -----------------------------------------------------------------------------------------------

const RIFF_HEAD = 12;

/** @throws Error when the container is not exactly as long as it says, or holds anything beside its chunks */
export function webpChunksOf(webp: Buffer): Chunk[] {
  const said = webp.readUInt32LE(4) + 8;
  if (webp.toString('latin1', 0, 4) !== 'RIFF' || webp.toString('latin1', 8, 12) !== 'WEBP')
    throw new Error('no WebP');
  if (said !== webp.length) throw new Error(`${webp.length} bytes, of which ${said} are the picture's`);
  const chunks: Chunk[] = [];
  for (let at = RIFF_HEAD; at < webp.length; ) {
    const length = webp.readUInt32LE(at + 4);
    chunks.push({ type: webp.toString('latin1', at, at + 4), data: webp.subarray(at + 8, at + 8 + length) });
    at += 8 + length + (length % 2);
  }
  return chunks;
}

export function webp(chunks: readonly Chunk[]): Buffer {
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    ...chunks.map(({ type, data }) =>
      Buffer.concat([
        Buffer.from(type, 'latin1'),
        uint32LE(data.length),
        data,
        Buffer.alloc(data.length % 2),
      ]),
    ),
  ]);
  return Buffer.concat([Buffer.from('RIFF'), uint32LE(body.length), body]);
}

/** The extended head of a WebP, which says what else is in it. @param flags ICC 0x20, alpha 0x10, EXIF 8, XMP 4, animation 2 */
export function webpExtended(width: number, height: number, flags: number): Chunk {
  const data = Buffer.alloc(10);
  data[0] = flags;
  data.writeUIntLE(width - 1, 4, 3);
  data.writeUIntLE(height - 1, 7, 3);
  return { type: 'VP8X', data };
}

/** One picture of an animation. @param picture the chunks of a still one */
export function webpFrame(width: number, height: number, picture: readonly Chunk[]): Chunk {
  const head = Buffer.alloc(16);
  head.writeUIntLE(width - 1, 6, 3);
  head.writeUIntLE(height - 1, 9, 3);
  head.writeUIntLE(1, 12, 3);
  return { type: 'ANMF', data: Buffer.concat([head, webp(picture).subarray(RIFF_HEAD)]) };
}

// --- GIF ------------------------------------------------------------------------------------------------------

interface Screen {
  readonly width: number;
  readonly height: number;
}

/** A GIF of two colours with so many pictures of one black dot each. */
export function gif(screen: Screen, frames: number, between: Buffer = Buffer.alloc(0)): Buffer {
  const head = Buffer.alloc(13);
  head.write('GIF89a', 'latin1');
  head.writeUInt16LE(screen.width, 6);
  head.writeUInt16LE(screen.height, 8);
  head[10] = 0x80;
  const palette = Buffer.from([0, 0, 0, 255, 255, 255]);
  const frame = Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 0x01, 0]);
  return Buffer.concat([
    head,
    palette,
    ...Array<Buffer>(frames).fill(Buffer.concat([between, frame])),
    GIF_END,
  ]);
}

const GIF_END = Buffer.from([0x3b]);

/** A comment (0xfe) or an application's extension (0xff) of a GIF. */
export function gifExtension(label: number, data: Buffer): Buffer {
  const blocks: Buffer[] = [];
  for (let at = 0; at < data.length; at += 255) {
    const block = data.subarray(at, at + 255);
    blocks.push(Buffer.from([block.length]), block);
  }
  const name = label === 0xff ? Buffer.from('\x0bHOSTILE1.0x', 'latin1') : Buffer.alloc(0);
  return Buffer.concat([Buffer.from([0x21, label]), name, ...blocks, Buffer.from([0])]);
}

function uint32BE(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
}

function uint32LE(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}
