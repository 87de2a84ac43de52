import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import {
  type Chunk,
  gif,
  gifExtension,
  png,
  pngChunksOf,
  webp,
  webpChunksOf,
  webpExtended,
  withJpegSegment,
} from './containers';
import { eachFormat, type Fate, fromRows, type HostileFile, SIDE, type Sound } from './hostile-file';
import { MARK, PAYLOADS } from './payloads';

/** A picture, and behind its end something else. */
export function behindPictures(sound: Sound): HostileFile[] {
  return eachFormat(sound).flatMap(([format, picture]) =>
    Object.entries(PAYLOADS).map(
      ([payload, bytes]): HostileFile => ({
        name: `${payload} behind a ${format}`,
        bytes: Buffer.concat([picture, bytes]),
        fate: 'either',
      }),
    ),
  );
}

/** Files that are one thing to a reader who begins at the beginning, and a picture to one who searches. */
export function beforePictures(sound: Sound): HostileFile[] {
  const before = eachFormat(sound).flatMap(([format, picture]) =>
    (['html', 'pdf', 'zip', 'svg'] as const).map(
      (payload): HostileFile => ({
        name: `${payload} before a ${format}`,
        bytes: Buffer.concat([PAYLOADS[payload], picture]),
        fate: 'refused',
      }),
    ),
  );
  const script = Buffer.from(`*/=alert("${MARK}");/*`);
  // Sizes that read as the beginning of a comment in JavaScript: 0x2f2a is "/*".
  const gifScript = Buffer.concat([gif({ width: 0x2a2f, height: 1 }, 1), script]);
  const jpegScript = withJpegSegment(
    sound.jpeg,
    0xe0,
    Buffer.concat([script, Buffer.alloc(0x2f2a - 2 - script.length)]),
  );
  return [
    ...before,
    ...fromRows([
      ['a GIF that is a script', gifScript, 'either'],
      ['a JPEG that is a script', jpegScript, 'either'],
    ]),
  ];
}

/** Payloads in all the places that a format has for what is no picture. */
export function insidePictures(sound: Sound): HostileFile[] {
  const places = {
    ...placesInJpeg(sound.jpeg),
    ...placesInPng(sound.png),
    ...placesInGif(sound.gif),
    ...placesInWebp(sound.webp),
  };
  return Object.entries(places).flatMap(([place, put]) =>
    (['html', 'php', 'zip'] as const).map(
      (payload): HostileFile => ({
        name: `${payload} in ${place}`,
        bytes: put(PAYLOADS[payload]),
        fate: 'either',
      }),
    ),
  );
}

type Places = Record<string, (payload: Buffer) => Buffer>;

const JPEG_SEGMENTS = [0xe1, 0xe2, 0xe3, 0xec, 0xed, 0xee, 0xef, 0xfe];

function placesInJpeg(jpeg: Buffer): Places {
  const places = JPEG_SEGMENTS.map((marker) => [
    `segment ${marker.toString(16)} of a JPEG`,
    (payload: Buffer) => withJpegSegment(jpeg, marker, payload),
  ]);
  return Object.fromEntries(places);
}

function placesInPng(picture: Buffer): Places {
  const [header, ...rest] = pngChunksOf(picture) as [Chunk, ...Chunk[]];
  const first = (type: string, data: Buffer) => png([header, { type, data }, ...rest]);
  const after = (words: string, payload: Buffer) => Buffer.concat([Buffer.from(words), payload]);
  return {
    'a text of a PNG': (payload) => first('tEXt', after('Comment\0', payload)),
    'a packed text of a PNG': (payload) => first('zTXt', after('Comment\0\0', deflateSync(payload))),
    'an international text of a PNG': (payload) =>
      first('iTXt', after('XML:com.adobe.xmp\0\0\0\0\0', payload)),
    'the EXIF of a PNG': (payload) => first('eXIf', payload),
    'a piece of nobody in a PNG': (payload) => first('hoSt', payload),
    'a piece before the end of a PNG': (payload) =>
      png([header, ...rest.slice(0, -1), { type: 'hoSt', data: payload }, ...rest.slice(-1)]),
  };
}

function placesInGif(picture: Buffer): Places {
  const head = 13 + 3 * 2 ** (((picture[10] ?? 0) & 7) + 1);
  const put = (label: number) => (payload: Buffer) =>
    Buffer.concat([picture.subarray(0, head), gifExtension(label, payload), picture.subarray(head)]);
  return { 'a comment of a GIF': put(0xfe), 'an application in a GIF': put(0xff) };
}

function placesInWebp(picture: Buffer): Places {
  const still = webpChunksOf(picture);
  const put = (type: string, flags: number) => (data: Buffer) =>
    webp([webpExtended(SIDE, SIDE, flags), ...still, { type, data }]);
  return {
    'the XMP of a WebP': put('XMP ', 0x04),
    'the EXIF of a WebP': put('EXIF', 0x08),
    'a piece of nobody in a WebP': put('HOST', 0),
  };
}

const GPS = {
  GPSLatitudeRef: 'N',
  GPSLatitude: '22/1 32/1 5436/100',
  GPSLongitudeRef: 'E',
  GPSLongitude: '114/1 3/1 2811/100',
};
const EXIF = { IFD0: { Make: MARK, Artist: MARK, Copyright: MARK }, IFD3: GPS };
const XMP = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="22,32.9N" exif:GPSLongitude="114,3.5E"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
const CAPTION = `Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x10\x1c\x02\x78\0\x0a${MARK}`;

const TOLD: Record<string, (picture: Sharp) => Sharp> = {
  'its place': (picture) => picture.withExif(EXIF),
  'its place as XMP': (picture) => picture.withXmp(XMP),
  'a profile': (picture) => picture.withIccProfile('p3'),
  'all of it': (picture) => picture.withExif(EXIF).withXmp(XMP).withIccProfile('p3'),
};

/** Ordinary photos: with the place, the camera, the owner, and a colour profile that has words in it. */
export async function photosThatTell(sound: Sound): Promise<HostileFile[]> {
  const rows: [string, Buffer, Fate][] = [];
  for (const format of ['jpeg', 'png', 'webp', 'avif'] as const) {
    const written = (tell: (picture: Sharp) => Sharp) =>
      tell(sharp(sound[format]))
        .toFormat(format, format === 'avif' ? { effort: 0 } : {})
        .toBuffer();
    for (const [what, tell] of Object.entries(TOLD))
      rows.push([`a ${format} with ${what}`, await written(tell), 'cleaned']);
    for (let orientation = 1; orientation <= 8; orientation += 1) {
      const turned = await written((picture) => picture.withExif(EXIF).withMetadata({ orientation }));
      rows.push([`a ${format} turned as ${orientation}`, turned, 'cleaned']);
    }
  }
  const { jpeg } = sound;
  const preview = Buffer.concat([Buffer.from('Exif\0\0'), jpeg, Buffer.from(MARK)]);
  const several = withJpegSegment(jpeg, 0xe2, Buffer.from('MPF\0II*\0\x08\0\0\0', 'latin1'));
  const second = withJpegSegment(jpeg, 0xfe, Buffer.from(MARK));
  rows.push(
    ['a JPEG with a preview', withJpegSegment(jpeg, 0xe1, preview), 'either'],
    ['a JPEG with a caption', withJpegSegment(jpeg, 0xed, Buffer.from(CAPTION, 'latin1')), 'either'],
    ['a JPEG of several pictures', Buffer.concat([several, second]), 'either'],
  );
  return fromRows(rows);
}
