import { gzipSync } from 'node:zlib';
import { withJpegSegment } from './containers';
import type { HostileFile, Sound } from './hostile-file';
import { OTHER_FILES, PAYLOADS, SVGS } from './payloads';

const DRAWINGS = [
  ['image/svg+xml', 'drawing.svg'],
  ['image/png', 'drawing.png'],
  ['image/jpeg', 'drawing.svg.jpg'],
] as const;

/** Drawings that run, read or ask, under their own name and under others. */
export function drawings(): HostileFile[] {
  return Object.entries(SVGS).flatMap(([what, svg]) =>
    DRAWINGS.flatMap(([type, filename]): HostileFile[] => [
      { name: `an SVG with ${what} as ${filename}`, bytes: svg, fate: 'refused', type, filename },
      {
        name: `a packed SVG with ${what} as ${filename}`,
        bytes: gzipSync(svg),
        fate: 'refused',
        type,
        filename,
      },
    ]),
  );
}

export function otherFiles(): HostileFile[] {
  return Object.entries({ ...OTHER_FILES, ...PAYLOADS }).map(([what, bytes]) => ({
    name: `${what} that says it is a photo`,
    bytes,
    fate: 'refused',
    type: 'image/jpeg',
  }));
}

// biome-ignore format: a kind a row
const NAMES = [
  '../../../../etc/cron.d/x', '..\\..\\..\\windows\\x.exe', '/etc/passwd', 'C:\\autoexec.bat', '%2e%2e%2fx.jpg', '....//x.jpg', 'x.jpg/../../y', '.', '..', ' ',
  '.htaccess', 'x.php', 'x.php.jpg', 'x.jpg;.php', 'x.jpg%00.php', 'con', 'nul.jpg', `${'x'.repeat(4_000)}.jpg`, '__proto__',
  '\u202egpj.exe', '李娟的照片.jpg', '<script>alert(1)</script>.jpg', '$(id).jpg', "';drop table photo;--.jpg", 'x\r\nContent-Type: text/html.jpg',
];

// biome-ignore format: in rows
const TYPES = [
  'text/html', 'text/html; charset=utf-7', 'image/svg+xml', 'application/javascript', 'application/x-httpd-php', 'image/heic', 'application/octet-stream', 'x', '', '../../x',
];

/** Sound photos under a name or a type that would do harm to somebody who believed it. */
export function falseNames({ jpeg }: Sound): HostileFile[] {
  // Each with words of its own inside, so that no two are the same photo.
  const own = (text: string) => withJpegSegment(jpeg, 0xfe, Buffer.from(text));
  return [
    ...NAMES.map(
      (filename): HostileFile => ({
        name: `a photo named ${filename.slice(0, 40)}`,
        bytes: own(`name ${filename}`),
        fate: 'cleaned',
        filename,
      }),
    ),
    ...TYPES.map(
      (type): HostileFile => ({
        name: `a photo said to be ${type || 'nothing'}`,
        bytes: own(`type ${type}`),
        fate: 'cleaned',
        type,
      }),
    ),
  ];
}
