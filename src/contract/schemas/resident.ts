import * as z from 'zod/mini';
import { Cursor, Id, InstantMs, Limit, optionalWords, words } from './common';

export const RoomQuery = z.strictObject({ building: z.optional(optionalWords(20, '3 栋')) });
export const Room = z.object({ id: Id, building: z.string(), number: z.string(), label: z.string() });
export const Rooms = z.object({ buildings: z.array(z.string()), rooms: z.array(Room) });

export const RoomBindingRequest = z.strictObject({
  roomId: Id,
  relation: z.enum(['owner', 'family', 'tenant']),
});
export const RoomBinding = z.object({
  id: Id,
  status: z.enum(['pending', 'verified', 'declined']),
  relation: z.enum(['owner', 'family', 'tenant']),
  room: Room,
  resident: z.object({ id: Id, name: z.string(), phone: z.string() }),
  requestedAt: InstantMs,
});
export const RoomBindingQuery = z.strictObject({ cursor: Cursor, limit: Limit });
export const RoomBindings = z.object({ bindings: z.array(RoomBinding), nextCursor: z.nullable(z.string()) });
export const VerifyRoomBinding = z.strictObject({
  /** Which papers were shown (RULES-2). */
  papers: words(100, '身份证、房产证'),
});
export const DeclineRoomBinding = z.strictObject({ reason: words(200, '房产证上的姓名不一致') });

export const ResidentQuery = z.strictObject({ query: words(20, '1201') });
export const ResidentFound = z.object({
  id: Id,
  name: z.string(),
  /** Masked: 138****1201. */
  phone: z.string(),
  rooms: z.array(Room),
});
export const ResidentsFound = z.object({ residents: z.array(ResidentFound) });

export const Department = z.object({
  id: Id,
  name: z.string(),
  people: z.array(z.object({ id: Id, name: z.string(), role: z.string(), openJobs: z.int() })),
});
export const Departments = z.object({ departments: z.array(Department) });
