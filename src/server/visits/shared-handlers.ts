import type { SharedPass } from '../../contract/schemas/visit';
import { SYSTEM, visitorOf } from '../../domain/access';
import { DAY, type Instant } from '../../domain/time';
import { directionsTo, VISITOR_RULES, windowNear } from '../../domain/visit';
import { saidIn } from '../content/said-in';
import type { Screening } from '../content/screening';
import type { SelfKeeping } from '../http/handlers';
import { Refusal } from '../http/refusal';
import type { AttemptWindow } from '../sign-in/attempt-window';
import type { Db } from '../store/schema';
import { visitNames } from './names';
import { plateOf, type VisitParts } from './parts';
import type { StoredVisit } from './projection';
import { copyOf } from './views';
import { changeDays, searchable } from './visit-days';
import { changeVisitor, visitorsOf } from './visitors';

/** So long after its end a shared address still says what became of the visit. */
const SHOWN_AFTER = DAY;

export interface SharedParts extends VisitParts {
  /** Wrong addresses, and what is written by shared addresses, of each network address. */
  readonly attempts: AttemptWindow;
  readonly screening: Screening;
}

/** What a visitor does with the shared address: see the pass, and write their own name. */
export function sharedHandlers(parts: SharedParts) {
  const { flow, contexts, shared, passes, attempts, screening } = parts;

  const find = async (db: Db, token: string, address: string, at: Instant): Promise<StoredVisit> => {
    allow(attempts, address, at);
    const found = await shared.visitOf(db, token);
    const stored = found && (await flow.load(db, found.communityId, found.visitId, SYSTEM));
    const ended = stored?.state.endedAt ?? null;
    if (!stored || stored.state.erasedAt !== null || (ended !== null && at > ended + SHOWN_AFTER)) {
      attempts.count(address, at);
      throw new Refusal('passLinkGone');
    }
    return stored;
  };

  const show = async (db: Db, stored: StoredVisit, at: Instant): Promise<SharedPass> => {
    const { state } = stored;
    const community = await contexts.of(db, state.communityId);
    const names = await visitNames(db, community, [state]);
    const visitor = (await visitorsOf(db, state.communityId, [state.id])).get(state.id);
    const building = names.building(state);
    const gate = names.gate(state.gateNumber);
    return {
      communityName: community.name,
      building,
      hostAddress: names.hostName(state),
      status: state.status,
      window: windowNear(state.schedule, at),
      schedule: copyOf(state.schedule),
      gate,
      partySize: state.partySize,
      rules: [...VISITOR_RULES],
      directions: directionsTo(gate.name, building),
      filledIn:
        visitor && state.filledInAt !== null
          ? { name: visitor.name, plate: visitor.plate, at: state.filledInAt }
          : null,
      keptDays: parts.visitorDays,
      pass: state.endedAt === null ? await passes.of(db, stored, at) : null,
      now: at,
    };
  };

  const getSharedPass: SelfKeeping<'getSharedPass'> = async ({ params, at }, { db }, { address }) =>
    show(db, await find(db, params.token, address, at), at);

  const fillInSharedPass: SelfKeeping<'fillInSharedPass'> = async (
    { params, body, at },
    store,
    { address },
  ) => {
    const { state } = await find(store.db, params.token, address, at);
    attempts.count(address, at);
    // Nobody is signed in, so that there is nobody whom WeChat could judge.
    await screening.byOwnList(store.db, state.communityId, saidIn('fillInSharedPass', body));
    const plate = body.plate === undefined ? undefined : plateOf(body.plate);
    return store.write(async (tx) => {
      const visitor = visitorOf(state.id);
      const before = await flow.load(tx, state.communityId, state.id, visitor);
      const after = await flow.handle(tx, before, visitor, at, { type: 'fillIn', consent: body.consent });
      const told = (await visitorsOf(tx, state.communityId, [state.id])).get(state.id);
      // What the visitor says nothing of stays as the host wrote it.
      const written = { name: body.name, plate: plate === undefined ? (told?.plate ?? null) : plate };
      await changeVisitor(tx, state, { ...written, consented_at: at });
      await changeDays(tx, state, searchable(written));
      return show(tx, after, at);
    });
  };

  return { getSharedPass, fillInSharedPass };
}

/** @throws Refusal `rateLimited` */
function allow(attempts: AttemptWindow, address: string, at: Instant): void {
  const wait = attempts.waitSeconds(address, at);
  if (wait > 0) throw new Refusal('rateLimited', { retryAfterSeconds: wait });
}
