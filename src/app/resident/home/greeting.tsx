import { Text, View } from '@tarojs/components';
import { dayPart } from '../../../domain/courtesy/honorific';
import { DAY, HOUR, type Instant } from '../../../domain/time';
import type { Me } from '../../state/session';
import { RESIDENT } from '../../words/resident';

/** Asia/Shanghai is ahead of UTC by so much, the whole year. */
const AHEAD = 8 * HOUR;

/** Greets by name and hour, and says for which home. */
export function Greeting({ me, now }: { readonly me: Me; readonly now: Instant }) {
  const { greeting, place, pendingRoom } = RESIDENT.home;
  const hour = ((now + AHEAD) % DAY) / HOUR;
  const verified = me.rooms.filter(({ status }) => status === 'verified');
  const pending = me.rooms.find(({ status }) => status === 'pending');
  const room =
    verified.length > 0
      ? verified.map(({ label }) => label).join('、')
      : pending
        ? pendingRoom(pending.label)
        : null;
  return (
    <View>
      <Text className="type-display">{greeting(me.address, dayPart(hour))}</Text>
      <View>
        <Text className="type-small">{place(me.community.name, room)}</Text>
      </View>
    </View>
  );
}
