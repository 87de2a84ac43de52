import type { Photo } from '../../contract/schemas/photo';
import { HOUR, type Instant } from '../../domain/time';
import { Refusal } from '../http/refusal';
import { type Keyring, sameSeal } from '../security/keyring';
import type { PhotoSize } from './photo-store';

interface Presented {
  readonly communityId: string;
  readonly photoId: string;
  readonly size: PhotoSize;
  readonly expires: Instant;
  readonly signature: string;
}

/**
 * Signed addresses of photos. Whoever may see a request is given them with it; they hold for one to two hours, rounded to
 * the hour, so that the same photo keeps its address for a while and the reader's cache is of use.
 */
export class PhotoLinks {
  constructor(private readonly keyring: Keyring) {}

  sign(communityId: string, photoId: string, at: Instant): Photo {
    const expires = (Math.floor(at / HOUR) + 2) * HOUR;
    const address = (size: PhotoSize) => {
      const query = new URLSearchParams({
        community: communityId,
        size,
        expires: String(expires),
        signature: this.seal(communityId, photoId, size, expires),
      });
      return `/api/photos/${photoId}?${query}`;
    };
    return { id: photoId, url: address('full'), thumbUrl: address('thumb') };
  }

  /** @throws Refusal `linkExpired` when the time is over, or the address was never ours */
  check({ communityId, photoId, size, expires, signature }: Presented, at: Instant): void {
    const genuine = sameSeal(signature, this.seal(communityId, photoId, size, expires));
    if (!genuine || at >= expires) throw new Refusal('linkExpired');
  }

  private seal(communityId: string, photoId: string, size: PhotoSize, expires: Instant): string {
    return this.keyring.seal('photoLink', communityId, photoId, size, expires);
  }
}
