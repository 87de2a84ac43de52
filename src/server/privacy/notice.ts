import {
  COLLECTED,
  DELETION_WORKING_DAYS,
  NOTICE_DATE,
  NOTICE_VERSION,
  PURPOSE_WORDS,
  PURPOSES,
  type Retention,
  sayKept,
} from '../../domain/privacy';
import type { Read } from '../http/call';

/** The privacy notice: the table of what is collected, with this server's own times. */
export const getPrivacyNotice =
  (retention: Retention): Read<'getPrivacyNotice'> =>
  async (_, db) => ({
    version: NOTICE_VERSION,
    date: NOTICE_DATE,
    companies: await companies(db),
    purposes: PURPOSES.map((purpose) => ({ purpose, ...PURPOSE_WORDS[purpose] })),
    items: COLLECTED.map(({ id, what, purpose, why, kept, seenBy, afterDeletion }) => ({
      id,
      what,
      purpose: purpose === 'record' ? null : purpose,
      why,
      kept: sayKept(kept, retention),
      seenBy,
      afterDeletion,
    })),
    deletionWorkingDays: DELETION_WORKING_DAYS,
    backupDays: retention.backupDays,
  });

async function companies(db: Parameters<Read<'getPrivacyNotice'>>[1]) {
  const rows = await db
    .selectFrom('community')
    .select(['company as name', 'hotline'])
    .orderBy('id')
    .execute();
  const known = new Map(rows.map((row) => [`${row.name} ${row.hotline}`, row]));
  return [...known.values()];
}
