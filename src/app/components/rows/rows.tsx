import { scrollToTop } from '../../platform/scroll-to-top';
import { COMPONENT_WORDS } from '../../words/components';
import { Button } from '../button/button';

/** A list that is longer than what stands on the page. */
interface LongList {
  /** More of them fit below; none do where this is left out. */
  readonly hasMore?: boolean;
  readonly loadMore?: () => Promise<void>;
  /** To those after these, which take their place; null where there are none. */
  readonly onward: (() => Promise<void> | void) | null;
  readonly back: (() => Promise<void> | void) | null;
}

/** Above the rows: the way back to those before them. */
export function RowsAbove({ list: { back } }: { readonly list: Pick<LongList, 'back'> }) {
  if (!back) return null;
  return (
    <Button id="rows-back" kind="tonal" text={COMPONENT_WORDS.earlierRows} onPress={() => void turn(back)} />
  );
}

/** Below the rows: more of them, or, where the page has all that it can carry, those that come after. */
export function RowsBelow({ id, list }: { readonly id?: string; readonly list: Omit<LongList, 'back'> }) {
  const { hasMore = false, loadMore, onward } = list;
  if (hasMore && loadMore) {
    return (
      <Button
        {...(id ? { id } : {})}
        kind="tonal"
        text={COMPONENT_WORDS.moreRows}
        onPress={() => void loadMore()}
      />
    );
  }
  if (!onward) return null;
  return (
    <Button id="rows-onward" kind="tonal" text={COMPONENT_WORDS.nextRows} onPress={() => void turn(onward)} />
  );
}

async function turn(to: () => Promise<void> | void): Promise<void> {
  await to();
  scrollToTop();
}
