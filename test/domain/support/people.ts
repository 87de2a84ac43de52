import type { Actor, Role } from '../../../src/domain/access';

const HOME = '3-1201';

/** Li files, liu lives with her, zhang lives next door. */
export const li = resident('li', HOME);
export const liu = resident('liu', HOME);
export const zhang = resident('zhang', '3-1202');

export const chen = staff('chen', 'frontDesk', 'desk');
export const lin = staff('lin', 'frontDesk', 'desk');
export const wang = staff('wang', 'technician', 'engineering');
export const zhao = staff('zhao', 'technician', 'engineering');
/** Works in a department that is given nothing in these tests. */
export const he = staff('he', 'technician', 'cleaning');
export const sun = staff('sun', 'supervisor', null);
export const qian = staff('qian', 'supervisor', null);
export const admin = staff('admin', 'administrator', null);
export const gao = staff('gao', 'guard', 'security');

export const EVERYONE: readonly Actor[] = [li, liu, zhang, chen, lin, wang, zhao, he, sun, qian, admin, gao];

function resident(personId: string, room: string): Actor {
  return { personId, role: 'resident', departmentId: null, roomIds: [room] };
}

function staff(personId: string, role: Role, departmentId: string | null): Actor {
  return { personId, role, departmentId, roomIds: [] };
}
