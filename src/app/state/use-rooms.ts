import { call } from '../api/transport';
import { useLoad } from './use-load';

/** The buildings of the community, and the rooms of the chosen one. */
export function useRooms(building: string | undefined) {
  const buildings = useLoad(() => call('listRooms', { query: { building: '' } }), []);
  const rooms = useLoad(
    async () => (building ? (await call('listRooms', { query: { building } })).rooms : []),
    [building],
  );
  return {
    buildings: buildings.data?.buildings ?? [],
    rooms: rooms.data ?? [],
    loading: buildings.loading,
    error: buildings.error ?? rooms.error,
    reload: () => Promise.all([buildings.reload(), rooms.reload()]),
  };
}
