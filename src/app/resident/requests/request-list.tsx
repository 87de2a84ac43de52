import { Button } from '../../components/button/button';
import { Empty } from '../../components/empty/empty';
import { RowsAbove, RowsBelow } from '../../components/rows/rows';
import { Skeleton } from '../../components/skeleton/skeleton';
import { go } from '../../platform/navigate';
import type { PagedList } from '../../state/use-paged-list';
import { RequestRow } from '../../story/request-row';
import { RESIDENT } from '../../words/resident';

interface RequestListProps {
  readonly state: 'open' | 'closed';
  readonly list: PagedList;
}

/** The requests as cards, or what will appear here. */
export function RequestList({ state, list }: RequestListProps) {
  if (list.loading) return <Skeleton />;
  if (list.items.length === 0) return list.error ? null : <NoRequests state={state} />;
  return (
    <>
      <RowsAbove list={list} />
      {list.items.map((request) => (
        <RequestRow
          key={request.id}
          id={`request-${request.id}`}
          request={request}
          now={list.asOf}
          reader="resident"
          onPress={() => void go('request', { id: request.id })}
        />
      ))}
      <RowsBelow id="requests-more" list={list} />
    </>
  );
}

function NoRequests({ state }: { readonly state: 'open' | 'closed' }) {
  const { emptyOpen, emptyClosed, file } = RESIDENT.requests;
  const { title, help } = state === 'open' ? emptyOpen : emptyClosed;
  return (
    <Empty
      icon="list"
      title={title}
      help={help}
      {...(state === 'open'
        ? { action: <Button id="requests-file" text={file} onPress={() => void go('newRequest')} /> }
        : {})}
    />
  );
}
