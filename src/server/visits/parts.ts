import type { VisitDetail } from '../../contract/schemas/visit';
import type { Instant } from '../../domain/time';
import { parsePlate } from '../../domain/visit';
import type { CommunityContext, CommunityContexts, Gate } from '../community/context';
import type { Identity } from '../http/call';
import { Refusal } from '../http/refusal';
import type { Db } from '../store/schema';
import type { VisitFlow } from './handle';
import { visitNames } from './names';
import type { Passes } from './passes';
import type { StoredVisit } from './projection';
import type { SharedPasses } from './shared-passes';
import { detailOf } from './views';
import { visitorsOf } from './visitors';

/** What the handlers of visits are made of. */
export interface VisitParts {
  readonly flow: VisitFlow;
  readonly contexts: CommunityContexts;
  readonly passes: Passes;
  readonly shared: SharedPasses;
  /** Days after the visit for which the visitor's data are kept. */
  readonly visitorDays: number;
}

/** The answer that every write of a host gives: the visit as they now see it. */
export async function hostAnswer(
  parts: Pick<VisitParts, 'contexts'>,
  db: Db,
  { state }: StoredVisit,
  me: Identity,
  now: Instant,
): Promise<VisitDetail> {
  const community = await parts.contexts.of(db, me.communityId);
  const visitors = await visitorsOf(db, me.communityId, [state.id]);
  const names = await visitNames(db, community, [state]);
  return detailOf(state, visitors.get(state.id), names, { me, now });
}

/** The gate with a number; without one the community's first. @throws Refusal `unknownGate` */
export function gateOf({ gates }: CommunityContext, number: number | null | undefined): Gate {
  const gate = number == null ? gates[0] : gates.find((known) => known.number === number);
  if (!gate) throw new Refusal('unknownGate', { field: 'gate' });
  return gate;
}

/** The one spelling of a plate, or null where none was given. @throws Refusal `invalidPlate` */
export function plateOf(text: string | null | undefined): string | null {
  if (text == null) return null;
  const plate = parsePlate(text);
  if (plate === null) throw new Refusal('invalidPlate', { field: 'plate' });
  return plate;
}
