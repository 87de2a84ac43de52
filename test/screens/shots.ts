import type { PageName } from '../../src/app/pages';
import type { PageScenes, Role, Scene, ScenesOf } from './scene';
import { DESK_SCENES, SUPERVISOR_SCENES } from './scenes/desk';
import { GATE_SCENES } from './scenes/gate';
import { LEAD_SCENES } from './scenes/lead';
import { RESIDENT_SCENES } from './scenes/resident';
import { VISITOR_SCENES } from './scenes/visitor';
import { WORKS_SCENES } from './scenes/works';

/** Every page of every role in its states. */
export const SCENES: { readonly [R in Role]: ScenesOf<R> } = {
  resident: RESIDENT_SCENES,
  visitor: VISITOR_SCENES,
  desk: DESK_SCENES,
  supervisor: SUPERVISOR_SCENES,
  works: WORKS_SCENES,
  guard: GATE_SCENES,
  lead: LEAD_SCENES,
};

/** One scene on its page. */
export interface Shot {
  readonly role: Role;
  readonly page: PageName;
  /** As the page table names it, e.g. `resident-new-request`. */
  readonly pageName: string;
  /** e.g. `busy` or `signed-in`. */
  readonly state: string;
  readonly scene: Scene;
}

/** Where a picture is taken. */
export const STAGES = ['h5', 'h5-768', 'weapp'] as const;
export type StageName = (typeof STAGES)[number];

/** How a picture is looked at: as drawn, in the dark, and by a reader who has asked for large type. */
export const LOOKS = ['light', 'dark', 'large'] as const;
export type Look = (typeof LOOKS)[number];

/** All scenes, in the order of the tables. */
export function allShots(): Shot[] {
  return Object.entries(SCENES).flatMap(([role, pages]) =>
    Object.entries(pages as Record<PageName, PageScenes>).flatMap(([page, scenes]) =>
      Object.entries(scenes).map(([state, scene]) => ({
        role: role as Role,
        page: page as PageName,
        pageName: `${role}-${kebab(page).replace(/^(visitor|desk|works|gate|lead)-/, '')}`,
        state: kebab(state),
        scene,
      })),
    ),
  );
}

/** Whether a scene is shown on a stage: only the desk works on a wide screen, and in another light each page is shown once, full. */
export function isShownOn({ role, state }: Shot, stage: StageName, look: Look = 'light'): boolean {
  if (look !== 'light') return state === 'busy' && stage !== 'h5-768';
  return stage !== 'h5-768' || role === 'desk';
}

/** The name of a picture's file: sorts by page, then by state, then by where it was taken. */
export function fileOf({ pageName, state }: Shot, stage: StageName, look: Look = 'light'): string {
  return `${pageName}.${state}${look === 'light' ? '' : `.${look}`}.${stage}.png`;
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
