import type { Role } from '../../domain/access/actor';
import type { PageName } from '../pages';

/** Where each role's work begins; residents, and roles whose pages do not exist yet, begin at home. */
const FIRST_PAGES = {
  frontDesk: 'deskQueue',
  supervisor: 'deskQueue',
  technician: 'worksJobs',
  guard: 'gatePost',
} as const satisfies Partial<Record<Role, PageName>>;

/** Where the work of a role lies, its first page first: a supervisor looks after the window and the gates. */
export function workplacesOf(role: Role): readonly FirstPage[] {
  return role === 'supervisor' ? ['deskQueue', 'gatePost'] : [firstPageOf(role)];
}

export type FirstPage = (typeof FIRST_PAGES)[keyof typeof FIRST_PAGES] | 'home';

export function firstPageOf(role: Role): FirstPage {
  return role in FIRST_PAGES ? FIRST_PAGES[role as keyof typeof FIRST_PAGES] : 'home';
}
