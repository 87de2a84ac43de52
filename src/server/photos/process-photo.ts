import sharp from 'sharp';
import { Refusal } from '../http/refusal';
import type { PhotoBytes } from './photo-store';
import { Turnstile } from './turnstile';

/** What the file itself says that it is; its name and its declared type say nothing. Of HEIF it is AVIF alone: HEVC cannot be read here. */
const FORMATS: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'gif', 'heif']);
/** 40 megapixels: more than telephones take, and 160 MB when unpacked. */
const MOST_PIXELS = 40_000_000;
const FULL_SIDE = 1_600;
const THUMB_SIDE = 320;
const LONGEST_SECONDS = 15;
/**
 * Pictures drawn at once. The largest take a hundred megabytes and two seconds each, on threads that files and secrets
 * need, too: four of them would hold up everybody.
 */
const turnstile = new Turnstile(2);

// Loaders that read other files or run scripts (SVG, PDF, ImageMagick …) are never so much as tried.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadNsgifBuffer',
    'VipsForeignLoadHeifBuffer',
  ],
});
// What one upload leaves behind is of no use to the next.
sharp.cache(false);

export interface ProcessedPhoto extends PhotoBytes {
  readonly width: number;
  readonly height: number;
}

/**
 * Makes an upload harmless: turned upright, then drawn anew as WebP without any metadata (no place, no camera, no comment),
 * at most 1600 pixels a side, and once more at 320.
 *
 * @throws Refusal `photoUnreadable` for anything that is no whole, plain picture
 */
export function processPhoto(upload: Buffer): Promise<ProcessedPhoto> {
  return turnstile.pass(() => drawAnew(upload));
}

async function drawAnew(upload: Buffer): Promise<ProcessedPhoto> {
  try {
    const input = { limitInputPixels: MOST_PIXELS, failOn: 'warning', animated: false } as const;
    const { format } = await sharp(upload, input).metadata();
    if (!FORMATS.has(format)) throw new Refusal('photoUnreadable');
    const { data: full, info } = await sharp(upload, input)
      .autoOrient()
      .resize(FULL_SIDE, FULL_SIDE, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .timeout({ seconds: LONGEST_SECONDS })
      .webp({ quality: 80 })
      .toBuffer({ resolveWithObject: true });
    const thumb = await sharp(full)
      .resize(THUMB_SIDE, THUMB_SIDE, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 70 })
      .toBuffer();
    return { full, thumb, width: info.width, height: info.height };
  } catch {
    // Whatever the decoder says, it says about bytes that a stranger chose.
    throw new Refusal('photoUnreadable');
  }
}
