import { deflateSync } from 'node:zlib';
import {
  type Chunk,
  gif,
  gifExtension,
  jpegMarkerAt,
  jpegSegment,
  png,
  pngBomb,
  pngChunksOf,
  pngHeader,
  webp,
  webpChunksOf,
  webpExtended,
  webpFrame,
} from './containers';
import { fromRows, type HostileFile, overwritten, SIDE, type Sound } from './hostile-file';

const MEGABYTE = 2 ** 20;
const END: Chunk = { type: 'IEND', data: Buffer.alloc(0) };
const NOTHING = Buffer.alloc(0);

/** Little on the wire, and much once it is unpacked. */
export function bombs(sound: Sound): HostileFile[] {
  return [
    ...pngBombs(sound.png),
    ...gifBombs(),
    ...webpBombs(sound.webp),
    ...jpegBombs(sound),
    ...avifBombs(sound.avif),
  ];
}

function pngBombs(sound: Buffer): HostileFile[] {
  const sizes = [
    [20_000, 20_000],
    [65_535, 65_535],
    [2 ** 31 - 1, 1],
    [1, 2 ** 31 - 1],
    [0, 0],
    [100_000, 401],
    [6_400, 6_400],
  ] as const;
  const data = dataOf(pngBomb(8, 8));
  const announced = sizes.flatMap(([width, height]) =>
    [0, 2, 6].map(
      (colourType): HostileFile => ({
        name: `a PNG that says ${width} × ${height}, of kind ${colourType}`,
        bytes: png([pngHeader({ width, height, bitDepth: 8, colourType }), data, END]),
        fate: 'refused',
      }),
    ),
  );
  const [header, ...rest] = pngChunksOf(sound) as [Chunk, ...Chunk[]];
  const [text, sixty] = [packed(8), packed(60)];
  const withChunks = (...more: Chunk[]) => png([header, ...more, ...rest]);
  const texts = Array.from({ length: 40 }, (_, at) => large('zTXt', `C${at}`, text));
  const empty = Array<Chunk>(30_000).fill({ type: 'hoSt', data: NOTHING });
  const oneRow = pngHeader({ width: 8, height: 1, bitDepth: 1, colourType: 0 });

  return [
    ...announced,
    ...fromRows([
      ['a PNG of 400 megapixels', pngBomb(20_000, 20_000), 'refused'],
      ['a PNG of 41 megapixels', pngBomb(6_410, 6_400), 'refused'],
      ['a PNG of 39 megapixels', pngBomb(6_200, 6_300), 'cleaned'],
      ['a PNG of 39 megapixels in the finest colours', finest(6_200, 6_300), 'cleaned'],
      ['a PNG as long as a street', pngBomb(40_000, 900), 'cleaned'],
      ['an interlaced PNG of 36 megapixels', interlaced(6_000), 'either'],
      ['a PNG of one row with far more data', png([oneRow, { type: 'IDAT', data: sixty }, END]), 'either'],
      ['a PNG with a text of 60 MB', withChunks(large('zTXt', 'Comment', sixty)), 'either'],
      ['a PNG with 40 texts of 8 MB', withChunks(...texts), 'either'],
      ['a PNG with a profile of 60 MB', withChunks(large('iCCP', 'p', sixty)), 'either'],
      ['a PNG of 30,000 empty pieces', withChunks(...empty), 'either'],
    ]),
  ];
}

function gifBombs(): HostileFile[] {
  const comment = gifExtension(0xfe, Buffer.alloc(50_000, 65));

  return fromRows([
    ['a GIF with a screen of 65,535 × 65,535', gif({ width: 65_535, height: 65_535 }, 1), 'either'],
    ['a GIF of 20,000 pictures', gif({ width: 200, height: 200 }, 20_000), 'either'],
    ['a GIF of 50 large pictures', gif({ width: 6_000, height: 6_000 }, 50), 'either'],
    ['a GIF with 2 MB of comments', gif({ width: 8, height: 8 }, 40, comment), 'either'],
  ]);
}

function webpBombs(sound: Buffer): HostileFile[] {
  const still = webpChunksOf(sound);
  const frames = Array<Chunk>(3_000).fill(webpFrame(SIDE, SIDE, still));
  const animation: Chunk = { type: 'ANIM', data: Buffer.alloc(6) };
  const profile: Chunk = { type: 'ICCP', data: Buffer.alloc(4 * MEGABYTE) };

  return fromRows([
    ['a WebP that says 16,384 × 16,384', webp([webpExtended(16_384, 16_384, 0), ...still]), 'refused'],
    ['a WebP that says 6,000 × 6,000', webp([webpExtended(6_000, 6_000, 0), ...still]), 'either'],
    ['a WebP of 3,000 pictures', webp([webpExtended(SIDE, SIDE, 2), animation, ...frames]), 'either'],
    ['a WebP with a profile of 4 MB', webp([webpExtended(SIDE, SIDE, 0x20), profile, ...still]), 'either'],
  ]);
}

function jpegBombs({ jpeg, progressive }: Sound): HostileFile[] {
  const size = (bytes: Buffer, width: number, height: number) => {
    const said = Buffer.alloc(4);
    said.writeUInt16BE(height, 0);
    said.writeUInt16BE(width, 2);
    const at = Math.max(jpegMarkerAt(bytes, 0xc0), jpegMarkerAt(bytes, 0xc2));
    return overwritten(bytes, at + 5, said);
  };
  const comments = Array<Buffer>(100).fill(jpegSegment(0xfe, Buffer.alloc(60_000, 66)));

  return fromRows([
    ['a JPEG that says 65,500 × 65,500', size(jpeg, 65_500, 65_500), 'refused'],
    ['a JPEG that says 6,000 × 6,000', size(jpeg, 6_000, 6_000), 'refused'],
    ['a JPEG of no size', size(jpeg, 0, 0), 'refused'],
    ['a JPEG of 50,000 scans', manyScans(progressive, 50_000), 'either'],
    ['a JPEG of 36 megapixels in 3,000 scans', manyScans(size(progressive, 6_000, 6_000), 3_000), 'either'],
    [
      'a JPEG with 100 comments',
      Buffer.concat([jpeg.subarray(0, 2), ...comments, jpeg.subarray(2)]),
      'either',
    ],
  ]);
}

function avifBombs(avif: Buffer): HostileFile[] {
  const size = (side: number) => {
    const said = Buffer.alloc(8);
    said.writeUInt32BE(side, 0);
    said.writeUInt32BE(side, 4);
    return overwritten(avif, avif.indexOf('ispe') + 8, said);
  };
  return fromRows([
    ['an AVIF that says 65,535 × 65,535', size(65_535), 'refused'],
    ['an AVIF that says 6,000 × 6,000', size(6_000), 'either'],
  ]);
}

function packed(megabytes: number): Buffer {
  return deflateSync(Buffer.alloc(megabytes * MEGABYTE), { level: 1 });
}

function large(type: string, keyword: string, content: Buffer): Chunk {
  return { type, data: Buffer.concat([Buffer.from(`${keyword}\0\0`), content]) };
}

function dataOf(bytes: Buffer): Chunk {
  return pngChunksOf(bytes).find(({ type }) => type === 'IDAT') as Chunk;
}

/** Eight bytes for each pixel. */
function finest(width: number, height: number): Buffer {
  const data = deflateSync(Buffer.alloc((width * 8 + 1) * height), { level: 1 });
  return png([pngHeader({ width, height, bitDepth: 16, colourType: 6 }), { type: 'IDAT', data }, END]);
}

function interlaced(side: number): Buffer {
  const data = deflateSync(Buffer.alloc((side / 8 + 1) * side * 2));
  const header = pngHeader({ width: side, height: side, bitDepth: 1, colourType: 0, interlaced: true });
  return png([header, { type: 'IDAT', data }, END]);
}

/** A progressive JPEG whose last scan comes again and again: a decoder goes through the whole picture for each. */
function manyScans(progressive: Buffer, scans: number): Buffer {
  const last = progressive.lastIndexOf(Buffer.from([0xff, 0xda]));
  const scan = progressive.subarray(last, -2);
  return Buffer.concat([
    progressive.subarray(0, last),
    ...Array<Buffer>(scans).fill(scan),
    Buffer.from([0xff, 0xd9]),
  ]);
}
