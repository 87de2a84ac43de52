/** The roles that a person can hold in one community. */
export const ROLES = ['resident', 'frontDesk', 'technician', 'supervisor', 'administrator', 'guard'] as const;
export type Role = (typeof ROLES)[number];

/** Roles of those who work for the property company. */
export const STAFF_ROLES = [
  'frontDesk',
  'technician',
  'supervisor',
  'administrator',
  'guard',
] as const satisfies readonly Role[];

/** Roles that can be given the work on a request. */
export const WORKING_ROLES = ['frontDesk', 'technician', 'supervisor'] as const satisfies readonly Role[];

/** Whoever gives a command: a signed-in person, or the system when a promise runs out. */
export interface Actor {
  readonly personId: string;
  readonly role: Role | 'system';
  /** The department a staff member works in. */
  readonly departmentId: string | null;
  /** The rooms that the front desk has verified for a resident (RULES-2). */
  readonly roomIds: readonly string[];
}

/** The system itself, which keeps watch over promises. */
export const SYSTEM: Actor = { personId: 'system', role: 'system', departmentId: null, roomIds: [] };
