import type { PAGES, PageName, PagePackage } from '../../src/app/pages';
import type { Phone, Target } from '../journeys/support/phone';
import type { Facts, Person, WorldName } from './worlds';

/** The states in which every page is shown. */
export const STATES = ['new', 'busy', 'error', 'empty'] as const;
export type State = (typeof STATES)[number];

/** Whose pages there are, and the package that holds them. */
export const ROLES = {
  resident: 'main',
  visitor: 'visitor',
  desk: 'desk',
  supervisor: 'desk',
  works: 'works',
  guard: 'gate',
  lead: 'lead',
} as const satisfies Record<string, PagePackage>;
export type Role = keyof typeof ROLES;

/** How one picture comes about: by what people do, and never by a page that is told what to show. */
export interface Scene {
  /** What the picture shows, for the contact sheet. */
  readonly shows: string;
  readonly world: WorldName;
  /** Who holds the phone; nobody in particular when it is left out. */
  readonly who?: Person;
  /** The parameters that the page is opened with. */
  readonly params?: (facts: Facts) => Readonly<Record<string, string>>;
  /** The server cannot be reached from the moment on that the page opens. */
  readonly unreachable?: true;
  /** What is done on the page before the picture is taken. */
  readonly act?: (phone: Phone, facts: Facts) => Promise<void>;
  /** Words that must be on the page then: proof that the state was reached. */
  readonly sees?: (facts: Facts) => readonly string[];
  /** Elements that must be there then. */
  readonly finds?: readonly Target[];
}

/** A page in its four states, and in other moments that are worth a look. */
export type PageScenes = Readonly<Record<State, Scene>> & Readonly<Record<string, Scene>>;

type PagesIn<P extends PagePackage> = {
  [N in PageName]: (typeof PAGES)[N]['package'] extends P ? N : never;
}[PageName];

/** The scenes of every page that a role has: a page that is added does not compile without them. */
export type ScenesOf<R extends Role> = Readonly<Record<PagesIn<(typeof ROLES)[R]>, PageScenes>>;
