import type { Role } from '../../domain/access/actor';
import type { PageName } from '../pages';

/** Where each role's work begins; residents begin at home. */
const FIRST_PAGES = {
  frontDesk: 'deskQueue',
  supervisor: 'deskQueue',
  technician: 'worksJobs',
  guard: 'gatePost',
  administrator: 'leadUnsent',
} as const satisfies Partial<Record<Role, PageName>>;

/** Where the work of a role lies, its first page first: a supervisor looks after the window, the gates, and photos in doubt. */
export function workplacesOf(role: Role): readonly Workplace[] {
  return role === 'supervisor' ? ['deskQueue', 'gatePost', 'leadPhotos'] : [firstPageOf(role)];
}

export type Workplace = FirstPage | 'leadPhotos';
export type FirstPage = (typeof FIRST_PAGES)[keyof typeof FIRST_PAGES] | 'home';

export function firstPageOf(role: Role): FirstPage {
  return role in FIRST_PAGES ? FIRST_PAGES[role as keyof typeof FIRST_PAGES] : 'home';
}
