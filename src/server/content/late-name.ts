import type { CommunityContexts } from '../community/context';
import { namelessResident } from '../residents/resident-words';
import type { Db } from '../store/schema';
import type { LateCheck } from './text-check-errand';
import type { UncheckedName } from './unchecked';

/** A newcomer's name. A risky one is taken back: they are called as somebody who gave none, until the desk knows better. */
export function lateName(contexts: CommunityContexts, { personId }: UncheckedName): LateCheck {
  return {
    scene: 'profile',
    read: async (db, communityId) => (await personOf(db, communityId, personId))?.name ?? '',
    async onRisky(tx, communityId) {
      const person = await personOf(tx, communityId, personId);
      if (!person) return;
      await tx
        .updateTable('person')
        .set({ name: namelessResident(person.phone) })
        .where('community_id', '=', communityId)
        .where('id', '=', personId)
        .execute();
      (await contexts.of(tx, communityId)).directory.forgetPerson(personId);
    },
  };
}

function personOf(db: Db, communityId: string, personId: string) {
  return db
    .selectFrom('person')
    .select(['name', 'phone'])
    .where('community_id', '=', communityId)
    .where('id', '=', personId)
    .executeTakeFirst();
}
