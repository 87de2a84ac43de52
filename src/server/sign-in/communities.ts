import type { ResponseOf } from '../../contract/endpoints';
import type { Read } from '../http/call';
import type { Db } from '../store/schema';

type CommunityShown = ResponseOf<'listCommunities'>['communities'][number];

/** The communities that one can sign in to. */
export const listCommunities: Read<'listCommunities'> = async (_, db) => ({
  communities: await allCommunities(db),
});

export function allCommunities(db: Db): Promise<CommunityShown[]> {
  return db.selectFrom('community').select(['id', 'name', 'company', 'hotline']).orderBy('id').execute();
}
