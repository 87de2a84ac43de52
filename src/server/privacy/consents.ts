import type { ResponseOf } from '../../contract/endpoints';
import { BASE_PURPOSE, NOTICE_VERSION, type Purpose } from '../../domain/privacy';
import type { Identity } from '../http/call';
import { Refusal } from '../http/refusal';
import { newId } from '../store/ids';
import { prepared, type ValueOf } from '../store/prepared';
import type { Db, Tx } from '../store/schema';

type Consents = ResponseOf<'getMe'>['consents'];

interface Person {
  readonly communityId: string;
  readonly personId: string;
}

/** What somebody agrees to now. */
export async function consentsOf(db: Db, { communityId, personId }: Person): Promise<Consents> {
  const rows = await selectStanding(db, { communityId, personId });
  return rows.map(({ purpose, version, given_at }) => ({
    purpose: purpose as Purpose,
    version,
    givenAt: given_at,
  }));
}

/**
 * Keeps what somebody agrees to. What they agreed to before, to an earlier version, ends with it; saying the same once more changes
 * nothing.
 */
export async function keepConsents(
  tx: Tx,
  { communityId, personId }: Person,
  purposes: Iterable<Purpose>,
  at: number,
): Promise<void> {
  const standing = await selectStanding(tx, { communityId, personId });
  for (const purpose of new Set(purposes)) {
    const current = standing.find((row) => row.purpose === purpose && row.version === NOTICE_VERSION);
    if (current) continue;
    await endConsent(tx, { communityId, personId }, purpose, at);
    await tx
      .insertInto('consent')
      .values({
        community_id: communityId,
        id: newId(),
        person_id: personId,
        purpose,
        version: NOTICE_VERSION,
        given_at: at,
        withdrawn_at: null,
      })
      .execute();
  }
}

export async function endConsent(
  tx: Tx,
  { communityId, personId }: Person,
  purpose: Purpose,
  at: number,
): Promise<void> {
  await tx
    .updateTable('consent')
    .set({ withdrawn_at: at })
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .where('purpose', '=', purpose)
    .where('withdrawn_at', 'is', null)
    .execute();
}

/**
 * Whether somebody who is not signed in yet has agreed to the notice as it is now.
 *
 * @throws Refusal `consentRequired`
 */
export function assertAgreed(noticeVersion: number | undefined, purposes: readonly Purpose[]): void {
  if (noticeVersion === NOTICE_VERSION && purposes.includes(BASE_PURPOSE)) return;
  throw new Refusal('consentRequired', { purpose: BASE_PURPOSE, noticeVersion: NOTICE_VERSION });
}

/**
 * Whether a resident has agreed to what is about to be collected, as the notice says it now. What staff note down at work is asked of nobody's consent.
 *
 * @throws Refusal `consentRequired`
 */
export async function assertConsent(db: Db, me: Identity, purpose: Purpose): Promise<void> {
  if (me.role !== 'resident') return;
  const { communityId, personId } = me;
  const [agreed] = await selectAgreed(db, { communityId, personId, purpose, version: NOTICE_VERSION });
  if (agreed) return;
  throw new Refusal('consentRequired', { purpose, noticeVersion: NOTICE_VERSION });
}

const selectStanding = prepared((db, value: ValueOf<Person>) =>
  db
    .selectFrom('consent')
    .select(['purpose', 'version', 'given_at'])
    .where('community_id', '=', value('communityId'))
    .where('person_id', '=', value('personId'))
    .where('withdrawn_at', 'is', null)
    .orderBy('given_at')
    .orderBy('id'),
);

const selectAgreed = prepared((db, value: ValueOf<Person & { purpose: Purpose; version: number }>) =>
  db
    .selectFrom('consent')
    .select('given_at')
    .where('community_id', '=', value('communityId'))
    .where('person_id', '=', value('personId'))
    .where('purpose', '=', value('purpose'))
    .where('version', '=', value('version'))
    .where('withdrawn_at', 'is', null)
    .limit(1),
);
