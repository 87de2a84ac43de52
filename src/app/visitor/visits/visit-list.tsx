import { Empty } from '../../components/empty/empty';
import { RowsAbove, RowsBelow } from '../../components/rows/rows';
import { Skeleton } from '../../components/skeleton/skeleton';
import { go } from '../../platform/navigate';
import { VISITOR } from '../../words/visitor';
import { VisitRow } from '../parts/visit-row';
import type { MyVisits } from './use-my-visits';

interface VisitListProps {
  readonly view: 'upcoming' | 'past';
  readonly list: MyVisits;
}

/** The visits as cards, or what will appear here. */
export function VisitList({ view, list }: VisitListProps) {
  const { emptyUpcoming, emptyPast } = VISITOR.visits;
  if (list.loading) return <Skeleton />;
  if (list.items.length === 0) {
    const { title, help } = view === 'upcoming' ? emptyUpcoming : emptyPast;
    return list.error ? null : <Empty icon="guest" title={title} help={help} />;
  }
  return (
    <>
      <RowsAbove list={list} />
      {list.items.map((visit) => (
        <VisitRow
          key={visit.id}
          visit={visit}
          now={list.now}
          onPress={() => void go('visit', { id: visit.id })}
          {...(view === 'past' ? { onAgain: () => void go('newVisit', { again: visit.id }) } : {})}
        />
      ))}
      <RowsBelow id="visits-more" list={list} />
    </>
  );
}
