import type { Scanned } from '../../contract/schemas/gate';
import { DomainError } from '../../domain/errors';
import { VERDICT_WORDS } from '../../domain/visit';
import { actorOf, type Call, type Write } from '../http/call';
import type { Tx } from '../store/schema';
import { gateOf } from '../visits/parts';
import { readVisit, storedVisit } from '../visits/projection';
import { gateVisit } from './gate-visit';
import { type Finding, judgeText, judgeVisit } from './judge';
import { allow, type GateParts } from './parts';

const SIX_DIGITS = /^\d{6}$/;

/**
 * Judges a pass, or the six digits, and begins an entry if it is good. A refusal is an answer, too: it has words.
 *
 * @standard GATE-2
 */
export const scanPass =
  (parts: GateParts): Write<'scanPass'> =>
  async (call, tx) => {
    const { me, at, body } = call;
    const community = await parts.contexts.of(tx, me.communityId);
    const gateNumber = gateOf(community, body.gate).number;
    const found = SIX_DIGITS.test(body.text)
      ? await judgeCode(parts, tx, call)
      : await judgeText(parts, tx, { communityId: me.communityId, text: body.text, gateNumber, at });
    let { visit } = found;
    if (found.verdict === 'admit' && visit)
      visit = await parts.flow.handle(tx, visit, actorOf(me), at, {
        type: 'arrive',
        gateNumber,
        means: found.means,
      });
    return {
      verdict: found.verdict,
      opensAt: found.opensAt,
      words: { ...VERDICT_WORDS[found.verdict] },
      visit: visit && (await gateVisit(parts, tx, visit.state, me, at)),
    } satisfies Scanned;
  };

/** The visit whose six digits these are; digits that nobody has are counted, so that nobody tries them out. */
async function judgeCode(parts: GateParts, tx: Tx, { me, at, body }: Call<'scanPass'>): Promise<Finding> {
  allow(parts.wrongCodes, me.personId, at);
  const visitId = await parts.codes.visitOf(tx, me.communityId, body.text);
  const row = visitId === null ? undefined : await readVisit(tx, me.communityId, visitId);
  if (!row) {
    parts.wrongCodes.count(me.personId, at);
    return { verdict: 'unreadable', opensAt: null, visit: null, means: 'code' };
  }
  const visit = storedVisit(row);
  return { ...(await judgeVisit(tx, visit, at)), visit, means: 'code' };
}

/** Begins an entry that the guard chose from the list of today. */
export const arriveVisit =
  (parts: GateParts): Write<'arriveVisit'> =>
  async ({ me, at, params, body }, tx) => {
    const community = await parts.contexts.of(tx, me.communityId);
    const gateNumber = gateOf(community, body.gate).number;
    const before = await parts.flow.load(tx, me.communityId, params.id, actorOf(me));
    if ((await judgeVisit(tx, before, at)).verdict === 'blocked') throw new DomainError('visitorBlocked');
    const { state } = await parts.flow.handle(tx, before, actorOf(me), at, {
      type: 'arrive',
      gateNumber,
      means: 'list',
    });
    return gateVisit(parts, tx, state, me, at);
  };
