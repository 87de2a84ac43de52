import { TITLES } from './words/titles';

/**
 * Where a page is loaded from. `main` is what every resident downloads at first; `visitor` is for hosts and their
 * visitors; each staff role is a subpackage that only its people load.
 */
export type PagePackage = 'main' | 'visitor' | 'desk' | 'works' | 'gate' | 'lead';

export interface PageEntry {
  /** Path under src/app, without a leading slash, as `app.config` wants it. */
  readonly path: string;
  readonly title: string;
  readonly package: PagePackage;
  /** Query parameters that the page cannot do without. */
  readonly needs?: readonly string[];
  /** Query parameters that it understands besides. */
  readonly takes?: readonly string[];
  /** Icon of its tab, when it is one of the residents' tabs; the files are assets/tabs/<icon>[-on].png. */
  readonly tab?: string;
}

/** Every page of the app, once. `app.config`, navigation and menus are made from this table. */
export const PAGES = {
  home: { path: 'resident/home/index', title: TITLES.home, package: 'main', tab: 'home' },
  requests: { path: 'resident/requests/index', title: TITLES.requests, package: 'main', tab: 'list' },
  me: { path: 'resident/me/index', title: TITLES.me, package: 'main', tab: 'me' },
  signIn: { path: 'resident/sign-in/index', title: TITLES.signIn, package: 'main', takes: ['back'] },
  newRequest: {
    path: 'resident/new-request/index',
    title: TITLES.newRequest,
    package: 'main',
    takes: ['kind'],
  },
  request: {
    path: 'resident/request/index',
    title: TITLES.request,
    package: 'main',
    needs: ['id'],
    // `unsolved` opens it with the question what is not solved yet.
    takes: ['answer'],
  },
  rate: { path: 'resident/rate/index', title: TITLES.rate, package: 'main', needs: ['id'] },
  receipt: { path: 'resident/receipt/index', title: TITLES.receipt, package: 'main', needs: ['hash'] },
  bindRoom: { path: 'resident/bind-room/index', title: TITLES.bindRoom, package: 'main' },

  newVisit: {
    path: 'visitor/new-visit/index',
    title: TITLES.newVisit,
    package: 'visitor',
    // The visit that is to be repeated.
    takes: ['again'],
  },
  visits: { path: 'visitor/visits/index', title: TITLES.visits, package: 'visitor' },
  visit: {
    path: 'visitor/visit/index',
    title: TITLES.visit,
    package: 'visitor',
    needs: ['id'],
    // `decline` opens it with the question whether the visitor is to be declined.
    takes: ['answer'],
  },
  sharedPass: {
    path: 'visitor/shared-pass/index',
    title: TITLES.sharedPass,
    package: 'visitor',
    needs: ['token'],
  },
  privacy: { path: 'resident/privacy/index', title: TITLES.privacy, package: 'main' },
  myData: { path: 'resident/my-data/index', title: TITLES.myData, package: 'main' },

  deskQueue: { path: 'desk/queue/index', title: TITLES.deskQueue, package: 'desk' },
  deskRequest: { path: 'desk/request/index', title: TITLES.deskRequest, package: 'desk', needs: ['id'] },
  deskCallbacks: { path: 'desk/callbacks/index', title: TITLES.deskCallbacks, package: 'desk' },
  deskRegister: { path: 'desk/register/index', title: TITLES.deskRegister, package: 'desk' },
  deskResidents: { path: 'desk/residents/index', title: TITLES.deskResidents, package: 'desk' },

  worksJobs: { path: 'works/jobs/index', title: TITLES.worksJobs, package: 'works' },
  worksJob: { path: 'works/job/index', title: TITLES.worksJob, package: 'works', needs: ['id'] },

  gatePost: { path: 'gate/post/index', title: TITLES.gatePost, package: 'gate' },
  // A visit that the server knows, or an entry that this gate made by itself; neither for a pass that was refused.
  gateVerify: {
    path: 'gate/verify/index',
    title: TITLES.gateVerify,
    package: 'gate',
    takes: ['visit', 'entry'],
  },
  gateInside: { path: 'gate/inside/index', title: TITLES.gateInside, package: 'gate' },
  gateRegister: { path: 'gate/register/index', title: TITLES.gateRegister, package: 'gate' },
  gateDuty: { path: 'gate/duty/index', title: TITLES.gateDuty, package: 'gate' },
  gateWatch: { path: 'gate/watch/index', title: TITLES.gateWatch, package: 'gate' },

  leadPhotos: { path: 'lead/photos/index', title: TITLES.leadPhotos, package: 'lead' },
  leadUnsent: { path: 'lead/unsent/index', title: TITLES.leadUnsent, package: 'lead' },
} as const satisfies Record<string, PageEntry>;

export type PageName = keyof typeof PAGES;

/** Pages that are tabs: they are switched to, and take no parameters. */
export type TabName = { [N in PageName]: (typeof PAGES)[N] extends { tab: string } ? N : never }[PageName];

type Names<N extends PageName, Key extends 'needs' | 'takes'> =
  (typeof PAGES)[N] extends Record<Key, readonly (infer P extends string)[]> ? P : never;

/** The query parameters of a page, by its name. */
export type PageParams<N extends PageName> = { readonly [P in Names<N, 'needs'>]: string } & {
  readonly [P in Names<N, 'takes'>]?: string;
};
