import * as fc from 'fast-check';
import {
  type Chunk,
  gif,
  jpegMarkerAt,
  png,
  pngChunk,
  pngChunksOf,
  pngHeader,
  webp,
  webpChunksOf,
  webpExtended,
} from './containers';
import { eachFormat, fromRows, type HostileFile, overwritten, SIDE, type Sound } from './hostile-file';
import { MARK } from './payloads';

/** Containers that say of themselves what is not so. */
export function lies(sound: Sound): HostileFile[] {
  return [
    ...pngLies(sound.png),
    ...jpegLies(sound.jpeg),
    ...gifLies(sound.gif),
    ...webpLies(sound.webp),
    ...avifLies(sound.avif),
  ];
}

function pngLies(sound: Buffer): HostileFile[] {
  const [header, ...rest] = pngChunksOf(sound) as [Chunk, ...Chunk[]];
  const data = rest.filter(({ type }) => type === 'IDAT');
  const end = rest.slice(-1);
  const behindHeader = (bytes: Buffer) => Buffer.concat([sound.subarray(0, 33), bytes, sound.subarray(33)]);
  const wrongSum = pngChunk({ type: 'hoSt', data: Buffer.from(MARK) });
  wrongSum.writeUInt32BE(1, wrongSum.length - 4);
  const endless = Buffer.concat([Buffer.from([0xff, 0xff, 0xff, 0xff]), Buffer.from('IDAT')]);
  const palette = pngHeader({ width: 8, height: 8, bitDepth: 8, colourType: 3 });
  return fromRows([
    ['a PNG without data', png([header, ...end]), 'refused'],
    ['a PNG without an end', png([header, ...data]), 'either'],
    ['a PNG without a header', png(rest), 'refused'],
    ['a PNG with two headers', png([header, header, ...rest]), 'either'],
    ['a PNG with its data first', png([...data, header, ...end]), 'refused'],
    ['a PNG with a wrong sum', behindHeader(wrongSum), 'either'],
    ['a PNG with an endless piece', behindHeader(endless), 'refused'],
    ['a PNG of a kind that there is not', overwritten(sound, 25, Buffer.from([5])), 'refused'],
    ['a palette PNG without a palette', png([palette, ...data, ...end]), 'refused'],
  ]);
}

function jpegLies(sound: Buffer): HostileFile[] {
  const begun = sound.subarray(0, 2);
  const size = jpegMarkerAt(sound, 0xc0);
  const withSegment = (...bytes: number[]) => Buffer.concat([begun, Buffer.from(bytes), sound.subarray(2)]);
  return fromRows([
    ['a JPEG without tables', Buffer.concat([begun, sound.subarray(size)]), 'refused'],
    ['a JPEG with a segment of no length', withSegment(0xff, 0xfe, 0, 0), 'either'],
    ['a JPEG with a segment beyond its end', withSegment(0xff, 0xfe, 0xff, 0xff), 'refused'],
    ['a JPEG of twelve bits', overwritten(sound, size + 4, Buffer.from([12])), 'refused'],
    ['a JPEG of no colours', overwritten(sound, size + 9, Buffer.from([0])), 'refused'],
    ['a JPEG that begins twice', Buffer.concat([begun, sound]), 'either'],
  ]);
}

function gifLies(sound: Buffer): HostileFile[] {
  const small = gif({ width: 8, height: 8 }, 1);
  const codes = overwritten(small, small.length - 6, Buffer.from([200]));
  return fromRows([
    ['a GIF without a picture', gif({ width: 8, height: 8 }, 0), 'refused'],
    ['a GIF of no size', gif({ width: 0, height: 0 }, 1), 'either'],
    ['a GIF with codes of 200 bits', codes, 'refused'],
    ['a GIF of a version that there is not', overwritten(sound, 3, Buffer.from('99z')), 'refused'],
  ]);
}

function webpLies(sound: Buffer): HostileFile[] {
  const still = webpChunksOf(sound);
  return fromRows([
    [
      'a WebP that says it is longer',
      overwritten(sound, 4, Buffer.from([0xff, 0xff, 0xff, 0x7f])),
      'refused',
    ],
    ['a WebP that says it is empty', overwritten(sound, 4, Buffer.alloc(4)), 'refused'],
    ['a WebP without a picture', webp([webpExtended(SIDE, SIDE, 0)]), 'refused'],
    ['a WebP with two pictures', webp([webpExtended(SIDE, SIDE, 0), ...still, ...still]), 'either'],
    ['a WebP that says it moves', webp([webpExtended(SIDE, SIDE, 2), ...still]), 'either'],
  ]);
}

function avifLies(sound: Buffer): HostileFile[] {
  const endless = Buffer.from([0xff, 0xff, 0xff, 0xff]);
  return fromRows([
    ['an AVIF without its data', sound.subarray(0, sound.indexOf('mdat') - 4), 'refused'],
    [
      'an AVIF that says it is HEVC',
      overwritten(sound, sound.indexOf('av01'), Buffer.from('hvc1')),
      'refused',
    ],
    ['an AVIF in a box without end', overwritten(sound, sound.indexOf('meta') - 4, endless), 'refused'],
  ]);
}

/** A connection that broke, or somebody who wants to see half a decoder. */
export function cutOff(sound: Sound, seed: number): HostileFile[] {
  return eachFormat(sound).flatMap(([format, picture]) => {
    const length = fc.integer({ min: 1, max: picture.length - 1 });
    const [lengths = []] = fc.sample(fc.uniqueArray(length, { minLength: 14, maxLength: 14 }), {
      seed,
      numRuns: 1,
    });
    return lengths.map(
      (kept): HostileFile => ({
        name: `the first ${kept} bytes of a ${format}`,
        bytes: picture.subarray(0, kept),
        fate: 'either',
      }),
    );
  });
}

/** A few bytes changed, anywhere. */
export function damaged(sound: Sound, seed: number): HostileFile[] {
  const place = fc.double({ min: 0, max: 0.999, noNaN: true });
  const damage = fc.array(fc.tuple(place, fc.nat({ max: 255 })), { minLength: 1, maxLength: 6 });
  return eachFormat(sound).flatMap(([format, picture]) =>
    fc.sample(damage, { seed, numRuns: 16 }).map((places, at): HostileFile => {
      const bytes = Buffer.from(picture);
      for (const [where, value] of places) bytes[Math.floor(where * bytes.length)] = value;
      return { name: `a ${format} that is damaged (${at})`, bytes, fate: 'either' };
    }),
  );
}

/** By their first bytes a JPEG, a PNG, a GIF, a WebP and an AVIF. */
const BEGINNINGS = {
  nothing: '',
  'a JPEG': 'ffd8ffe000104a464946',
  'a PNG': '89504e470d0a1a0a',
  'a GIF': '474946383961',
  'a WebP': '524946461000000057454250',
  'an AVIF': '0000001c66747970617669660000',
};

/** What begins as a picture does, and then is nothing. */
export function noise(seed: number): HostileFile[] {
  return Object.entries(BEGINNINGS).flatMap(([what, beginning]) =>
    [0, 1, 2, 12, 100, 5_000].map((size): HostileFile => {
      const drawn = fc.uint8Array({ minLength: size, maxLength: size });
      const [rest = new Uint8Array()] = fc.sample(drawn, { seed: seed + size, numRuns: 1 });
      return {
        name: `${size} bytes of noise after the beginning of ${what}`,
        bytes: Buffer.concat([Buffer.from(beginning, 'hex'), rest]),
        fate: 'refused',
      };
    }),
  );
}
