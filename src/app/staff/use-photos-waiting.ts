import type { Role } from '../../domain/access/actor';
import { call } from '../api/transport';
import { useLoad } from '../state/use-load';

const EVERY_MS = 60_000;
const EVERY_REQUEST = { subject: 'serviceRequest' } as const;

/** How many photos wait for a supervisor to look at them; nobody else is told. */
export function usePhotosWaiting(role: Role): number {
  const { data } = useLoad(
    async () =>
      role === 'supervisor' ? (await call('listDoubtfulPhotos', { query: { limit: 1 } })).total : 0,
    [role],
    { everyMs: EVERY_MS, live: EVERY_REQUEST },
  );
  return data ?? 0;
}
