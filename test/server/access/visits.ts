import { guestOf, shownAt } from '../support/passes';
import type { Client, RunningServer } from '../support/start-server';
import { HOUR, MINUTE } from '../support/times';
import type { Canaries } from './canaries';
import { IDENTITIES, type Identity } from './identities';

export type VisitParty = 'host' | 'gate';

const GATE = { guard: 'gate', supervisor: 'gate' } as const;

/** What each identity is to each visit of the world; whoever is not named is nothing to it. */
export const VISIT_PARTIES = {
  expected: { resident: 'host', ...GATE },
  atGate: { resident: 'host', ...GATE },
  inside: { resident: 'host', ...GATE },
  gone: { resident: 'host', ...GATE },
  /** A walk-in belongs to everybody of the room; a guest to whoever announced them. */
  walkIn: { resident: 'host', housemate: 'host', ...GATE },
  neighbours: { neighbour: 'host', ...GATE },
  strangers: { stranger: 'host', strangersSupervisor: 'gate' },
} as const satisfies Record<string, Partial<Record<Identity, VisitParty>>>;

export type VisitName = keyof typeof VISIT_PARTIES;
export const VISITS = Object.keys(VISIT_PARTIES) as readonly VisitName[];

export function visitPartyOf(identity: Identity, visit: VisitName): VisitParty | null {
  return (VISIT_PARTIES[visit] as Partial<Record<Identity, VisitParty>>)[identity] ?? null;
}

export function visitPartiesTo(visit: VisitName, as?: VisitParty): Identity[] {
  return IDENTITIES.filter((identity) => {
    const party = visitPartyOf(identity, visit);
    return party !== null && (as === undefined || party === as);
  });
}

/** What there is of visitors in the world. */
export interface Visiting {
  readonly visits: Readonly<Record<VisitName, string>>;
  /** The shared address of `expected`. */
  readonly token: string;
  /** What the pass of `expected` shows now, and its six digits. */
  readonly passText: string;
  readonly code: string;
  readonly block: string;
  readonly conflict: string;
  /** The visit of that conflict; who its host and its gate are is as with `gone`. */
  readonly conflictVisit: string;
  /** A time to come, on a whole minute. */
  readonly soon: number;
}

/** Lets everybody's visitors come, with a canary in everything that names somebody. */
export async function receiveVisitors(
  server: RunningServer,
  clients: Readonly<Record<Identity, Client>>,
  canaries: Canaries,
): Promise<Visiting> {
  const { resident, neighbour, stranger, guard, supervisor, strangersSupervisor } = clients;
  const soon = Math.ceil(server.clock.now() / MINUTE) * MINUTE + HOUR;
  const schedule = { type: 'once' as const, from: soon - HOUR, until: soon + 3 * HOUR };
  let number = 0;
  const visits = {} as Record<VisitName, string>;

  /** Names in full are for the host; a gate sees them masked. */
  const visitor = (of: VisitName) => {
    number += 1;
    const plate = `粤B7${number}0${number}${number}`;
    const phone = `1397700220${number}`;
    const hosts = visitPartiesTo(of, 'host');
    canaries.plant(`the number of the visitor of ${of}`, phone, hosts);
    canaries.plant(`the plate of the visitor of ${of}`, plate, hosts);
    canaries.plant(
      `the masked number of the visitor of ${of}`,
      `139****220${number}`,
      visitPartiesTo(of, 'gate'),
      { madeFrom: phone },
    );
    return { name: canaries.word(`the name of the visitor of ${of}`, hosts), phone, plate };
  };
  const announce = async (of: VisitName, host: Client) => {
    const { id } = await host.call('preRegisterVisit', {
      body: guestOf(host, { ...visitor(of), roomId: homeOf(host), schedule }),
    });
    visits[of] = id;
  };
  const arrive = (of: VisitName) =>
    guard.call('arriveVisit', { params: { id: visits[of] }, body: { gate: 1 } });
  const enter = async (of: VisitName) => {
    await arrive(of);
    for (const step of ['greet', 'verify', 'issue', 'guide'] as const)
      await guard.call('stampStep', { params: { id: visits[of] }, body: { step } });
  };

  for (const visit of ['expected', 'atGate', 'inside', 'gone'] as const) await announce(visit, resident);
  await announce('neighbours', neighbour);
  await announce('strangers', stranger);
  await arrive('atGate');
  await enter('inside');
  await enter('gone');
  await guard.call('checkOutVisit', { params: { id: visits.gone }, body: {} });
  const walkIn = await guard.call('registerWalkIn', {
    body: {
      ...visitor('walkIn'),
      roomId: homeOf(resident),
      purpose: 'delivery',
      gate: 1,
      consent: true,
    },
  });
  visits.walkIn = walkIn.id;

  const { token } = await resident.call('shareVisit', { params: { id: visits.expected }, body: {} });
  canaries.plant('the shared address of expected', token, ['resident']);
  // The address shows the host's building, the way to it and, once the visitor has written them, name and plate.
  const { roomLabel, visitor: told } = await resident.call('getVisit', { params: { id: visits.expected } });
  const building = roomLabel.match(/canary\w+z/)?.[0] ?? '';
  canaries.opens(token, building, told?.name ?? '', told?.plate ?? '');
  const { pass } = await resident.call('getVisitPass', { params: { id: visits.expected } });
  canaries.plant('the secret of the pass of expected', pass.live.secret, ['resident'], {
    madeFrom: token,
  });

  const block = await supervisor.call('blockVisitor', {
    body: {
      name: canaries.word('who is barred', ['supervisor']),
      reason: canaries.word('why somebody is barred', ['supervisor']),
      until: soon + 24 * HOUR,
    },
  });
  await strangersSupervisor.call('blockVisitor', {
    body: {
      name: canaries.word('who is barred there', ['strangersSupervisor']),
      reason: '多次占用消防通道',
      until: soon + 24 * HOUR,
    },
  });

  const conflicted = await conflictOf(clients, visits.gone);
  for (const name of VISITS)
    canaries.plant(`the id of the visit ${name}`, visits[name], visitPartiesTo(name), {
      mayStayUnseen: true,
    });
  return {
    visits,
    token,
    passText: shownAt(pass, server.clock.now()),
    code: pass.code,
    block: block.id,
    conflict: conflicted.conflict,
    conflictVisit: conflicted.visit,
    soon,
  };
}

/** A second use of a pass at an offline gate. */
async function conflictOf(
  { resident, guard, supervisor }: Readonly<Record<Identity, Client>>,
  id: string,
): Promise<{ conflict: string; visit: string }> {
  const { window } = await resident.call('getVisit', { params: { id } });
  // What the pass showed before it was used up cannot be had any more: a pass of its own for the conflict.
  const schedule = { type: 'once' as const, ...window };
  const other = await resident.call('preRegisterVisit', {
    body: guestOf(resident, { name: '访客', schedule }),
  });
  const { pass } = await resident.call('getVisitPass', { params: { id: other.id } });
  const at = window.from;
  const entry = (entryId: string, scannedAt: number) => ({
    entryId,
    text: shownAt(pass, scannedAt),
    scannedAt,
    steps: (['greet', 'verify', 'issue', 'guide'] as const).map((step) => ({ step, at: scannedAt })),
    leftAt: scannedAt,
    verdict: 'admit' as const,
  });
  await guard.call('mergeOfflineEntries', {
    body: { gate: 1, entries: [entry('c1', at - 10 * MINUTE), entry('c2', at)] },
  });
  const { conflicts } = await supervisor.call('listGateConflicts');
  return { conflict: conflicts[0]?.id ?? '', visit: other.id };
}

function homeOf({ me }: Client): string {
  return me?.rooms.find(({ status }) => status === 'verified')?.roomId ?? '';
}
