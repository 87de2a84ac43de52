import { roomLabelOf } from '../community/directory';
import type { Read } from '../http/call';

/** 2 栋 before 10 栋, 201 before 1201. */
const inOrder = new Intl.Collator('zh-CN', { numeric: true }).compare;

/** The rooms of one building, or of all; the buildings are always all of them, to choose from. */
export const listRooms: Read<'listRooms'> = async ({ me, query }, db) => {
  const rooms = await db
    .selectFrom('room')
    .select(['id', 'building', 'number'])
    .where('community_id', '=', me.communityId)
    .execute();
  const buildings = [...new Set(rooms.map((room) => room.building))].sort(inOrder);
  const wanted =
    query.building === undefined ? rooms : rooms.filter((room) => room.building === query.building);
  return {
    buildings,
    rooms: wanted
      .map((room) => ({ ...room, label: roomLabelOf(room) }))
      .sort((a, b) => inOrder(a.building, b.building) || inOrder(a.number, b.number)),
  };
};
