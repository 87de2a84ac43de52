import { Text, View } from '@tarojs/components';
import { sayTime } from '../../../domain/calendar/say-time';
import type { Instant } from '../../../domain/time';
import { Notice } from '../../components/notice/notice';
import { VISITOR } from '../../words/visitor';
import type { Sharing } from './use-sharing';
import './share-notice.scss';

/** That the link is on its way, or the link itself to be copied by hand. */
export function ShareNotice({
  sharing: { sent },
  now,
}: {
  readonly sharing: Sharing;
  readonly now: Instant;
}) {
  if (!sent) return null;
  const words = VISITOR.visit;
  const title = { shared: words.linkShared, copied: words.linkCopied, shown: words.linkShown }[sent.how];
  return (
    <View className="stack">
      <Notice title={title} help={words.linkLasts(sayTime(sent.address.expiresAt, now))} />
      {sent.how !== 'shared' && (
        <Text id="visit-link" className="share-link" selectable userSelect>
          {sent.link}
        </Text>
      )}
    </View>
  );
}
