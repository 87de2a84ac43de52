import { LruMap } from 'toad-cache';
import { GENESIS } from '../events/chain';
import { chainOf } from '../events/event-log';
import type { Db } from '../store/schema';
import { type Counted, countOpen, listRows, type Page, type Reader, type Wanted } from './list';

/** What was read when the chain of its community had this head. */
interface Standing<T> {
  readonly head: string;
  readonly value: T;
}

/** Of pages and of counts; more than two hundred desks look at. */
const MOST_KEPT = 2_000;

/**
 * The lists that were shown lately. Desks ask again every few seconds, and mostly nothing has happened in between: every
 * change of a request is an event in the chain of its community, so that as long as the chain has the same head a page
 * has the same rows. Only what is overdue changes by time alone.
 */
export class RecentLists {
  private readonly pages = new LruMap<Standing<Page>>(MOST_KEPT);
  private readonly counts = new LruMap<Standing<Counted>>(MOST_KEPT);

  /** As `listRows`. */
  async page(db: Db, reader: Reader, wanted: Wanted): Promise<Page> {
    if (wanted.view === 'overdue') return listRows(db, reader, wanted);
    const { view, state, cursor, limit } = wanted;
    const key = `${scopeOf(reader)} ${view} ${state} ${cursor} ${limit}`;
    const head = await headOf(db, reader);
    const kept = this.pages.get(key);
    if (kept?.head === head) return kept.value;
    const page = await listRows(db, reader, wanted);
    this.pages.set(key, { head, value: page });
    return page;
  }

  /** As `countViews`. */
  async count(db: Db, reader: Reader): Promise<Readonly<Record<string, number>>> {
    const key = scopeOf(reader);
    const head = await headOf(db, reader);
    const kept = this.counts.get(key);
    if (kept?.head === head && reader.now <= kept.value.until) return kept.value.counts;
    const counted = await countOpen(db, reader);
    this.counts.set(key, { head, value: counted });
    return counted.counts;
  }
}

/** Everything about the reader on which it depends what they may see. */
function scopeOf({ me }: Reader): string {
  return [me.communityId, me.personId, me.role, me.departmentId, ...me.roomIds].join(' ');
}

/** Read before the list: an event that comes in between makes it be read once more, and not be missed. */
async function headOf(db: Db, { me }: Reader): Promise<string> {
  const [chain] = await chainOf(db, { communityId: me.communityId });
  return chain?.hash ?? GENESIS;
}
