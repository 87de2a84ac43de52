import type { Role } from '../../../src/domain/access';

/**
 * Who calls. Two communities: everybody lives or works in the first but the four strangers. Housemate lives with the
 * resident, the neighbour next door, and the applicant has asked to be bound to the resident's room and not been verified.
 */
const ROLE_OF = {
  nobody: null,
  resident: 'resident',
  housemate: 'resident',
  neighbour: 'resident',
  applicant: 'resident',
  desk: 'frontDesk',
  deskmate: 'frontDesk',
  technician: 'technician',
  colleague: 'technician',
  supervisor: 'supervisor',
  administrator: 'administrator',
  guard: 'guard',
  stranger: 'resident',
  strangersDesk: 'frontDesk',
  strangersTechnician: 'technician',
  strangersSupervisor: 'supervisor',
} as const satisfies Record<string, Role | null>;

export type Identity = keyof typeof ROLE_OF;
export const IDENTITIES = Object.keys(ROLE_OF) as readonly Identity[];

export function roleOf(identity: Identity): Role | null {
  return ROLE_OF[identity];
}

export const STRANGERS = [
  'stranger',
  'strangersDesk',
  'strangersTechnician',
  'strangersSupervisor',
] as const satisfies readonly Identity[];

/** Everybody of the first community. */
export const LOCALS = IDENTITIES.filter(
  (identity) => identity !== 'nobody' && !(STRANGERS as readonly Identity[]).includes(identity),
);

export type Party = 'requester' | 'desk' | 'supervisor' | 'assignee' | 'formerWorker';

const HOME = { resident: 'requester', housemate: 'requester' } as const;
const WINDOW = { desk: 'desk', deskmate: 'desk', supervisor: 'supervisor' } as const;

/** What each identity is to each request of the world, as the standard has it; whoever is not named is nothing to it. */
export const PARTIES = {
  waiting: { ...HOME, ...WINDOW },
  sentToWorks: { ...HOME, ...WINDOW, technician: 'assignee', colleague: 'assignee' },
  underway: { ...HOME, ...WINDOW, technician: 'assignee' },
  onHold: { ...HOME, ...WINDOW, technician: 'assignee' },
  handled: { ...HOME, ...WINDOW, technician: 'formerWorker' },
  closed: { ...HOME, ...WINDOW, technician: 'formerWorker' },
  rated: { ...HOME, ...WINDOW, technician: 'formerWorker' },
  inquiry: { resident: 'requester', ...WINDOW },
  assistance: { resident: 'requester', ...WINDOW },
  /** RULES-8: sent to the front desk all the same, and to a technician. */
  aboutTheWindow: { resident: 'requester', supervisor: 'supervisor' },
  aboutTheWindowAtWorks: { resident: 'requester', supervisor: 'supervisor', technician: 'assignee' },
  aboutTheDeskmate: { resident: 'requester', desk: 'desk', supervisor: 'supervisor' },
  aboutTheSupervisor: { resident: 'requester', desk: 'desk', deskmate: 'desk' },
  aboutTheTechnician: { resident: 'requester', ...WINDOW, colleague: 'assignee' },
  neighbours: { neighbour: 'requester', ...WINDOW },
  neighboursInquiry: { neighbour: 'requester', ...WINDOW },
  strangers: {
    stranger: 'requester',
    strangersDesk: 'desk',
    strangersSupervisor: 'supervisor',
    strangersTechnician: 'assignee',
  },
} as const satisfies Record<string, Partial<Record<Identity, Party>>>;

export type RequestName = keyof typeof PARTIES;
export const REQUESTS = Object.keys(PARTIES) as readonly RequestName[];

export function partyOf(identity: Identity, request: RequestName): Party | null {
  return (PARTIES[request] as Partial<Record<Identity, Party>>)[identity] ?? null;
}

/** Whoever is anything to a request, in the given capacities if there are some. */
export function partiesTo(request: RequestName, as?: readonly Party[]): Identity[] {
  return IDENTITIES.filter((identity) => {
    const party = partyOf(identity, request);
    return party !== null && (as === undefined || as.includes(party));
  });
}
