import path from 'node:path';

/** Pictures as a phone's camera would leave them. They are drawn, because a photo of a home belongs to somebody. */
export const PHOTOS = {
  sink: path.join(__dirname, 'photos', 'sink.jpg'),
  floor: path.join(__dirname, 'photos', 'floor.jpg'),
} as const;
