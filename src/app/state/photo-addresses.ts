import type { Photo } from '../../contract/schemas/photo';
import type { ServiceRequestDetail } from '../../contract/schemas/service-request';
import { addressOf } from '../api/transport';

/** A request with full addresses for its photos: the server names them by path, and WeChat takes a path for a file of its own. */
export function withPhotoAddresses(request: ServiceRequestDetail): ServiceRequestDetail {
  return {
    ...request,
    photos: addressed(request.photos),
    handling: request.handling && { ...request.handling, photos: addressed(request.handling.photos) },
    story: request.story.map((item) => ({ ...item, photos: addressed(item.photos) })),
  };
}

function addressed(photos: readonly Photo[]): Photo[] {
  return photos.map((photo) => ({
    ...photo,
    url: addressOf(photo.url),
    thumbUrl: addressOf(photo.thumbUrl),
  }));
}
