import type { Photo } from '../../contract/schemas/photo';
import type { ServiceRequestDetail } from '../../contract/schemas/service-request';
import { addressOf } from '../api/transport';

/** A request with full addresses for its photos: the server names them by path, and WeChat takes a path for a file of its own. */
export function withPhotoAddresses(request: ServiceRequestDetail): ServiceRequestDetail {
  return {
    ...request,
    photos: request.photos.map(addressed),
    handling: request.handling && { ...request.handling, photos: request.handling.photos.map(addressed) },
    story: request.story.map((item) => ({ ...item, photos: item.photos.map(addressed) })),
  };
}

/** A photo with full addresses. */
export function addressed(photo: Photo): Photo {
  return { ...photo, url: addressOf(photo.url), thumbUrl: addressOf(photo.thumbUrl) };
}
