import sharp from 'sharp';
import { HOUR, type Instant } from '../../domain/time';
import { type Keyring, sameSeal } from '../security/keyring';

const VALID_FOR = 2 * HOUR;

interface Photo {
  readonly communityId: string;
  readonly photoId: string;
}

/** Addresses at which WeChat, and nobody else, fetches a photo to look at it. */
export class CheckedPhotos {
  /** @param publicUrl where WeChat reaches this server */
  constructor(
    private readonly keyring: Keyring,
    private readonly publicUrl: string,
  ) {}

  addressOf({ communityId, photoId }: Photo, at: Instant): string {
    const expires = at + VALID_FOR;
    const seal = this.seal({ communityId, photoId }, expires);
    return `${this.publicUrl}/wechat/photos/${communityId}/${photoId}/${expires}/${seal}.jpg`;
  }

  holds(photo: Photo, expires: Instant, seal: string, at: Instant): boolean {
    return at < expires && sameSeal(seal, this.seal(photo, expires));
  }

  private seal({ communityId, photoId }: Photo, expires: Instant): string {
    return this.keyring.seal('checkedPhoto', communityId, photoId, expires);
  }
}

/** The photo as WeChat can read it: it takes JPEG, PNG, BMP and GIF, and ours are WebP. */
export function asJpeg(webp: Buffer): Promise<Buffer> {
  return sharp(webp).jpeg({ quality: 80 }).toBuffer();
}
