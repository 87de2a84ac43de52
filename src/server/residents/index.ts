import type { CommunityContexts } from '../community/context';
import { listDepartments } from './departments';
import { findResidents } from './find-residents';
import { getMe } from './me';
import { declineRoomBinding, listRoomBindings, requestRoomBinding, verifyRoomBinding } from './room-bindings';
import { listRooms } from './rooms';

/** Every action on people, their rooms and their departments. */
export function residentHandlers(contexts: CommunityContexts) {
  return {
    getMe: getMe(contexts),
    listRooms,
    requestRoomBinding,
    listRoomBindings,
    verifyRoomBinding,
    declineRoomBinding,
    findResidents,
    listDepartments,
  };
}
