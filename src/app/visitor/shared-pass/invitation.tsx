import { Text, View } from '@tarojs/components';
import type { SharedPass } from '../../../contract/schemas/visit';
import { sayTime } from '../../../domain/calendar/say-time';
import type { Instant } from '../../../domain/time';
import { Card } from '../../components/card/card';
import { Notice } from '../../components/notice/notice';
import { sayWindow, VISITOR } from '../../words/visitor';
import { LivePassCard } from '../parts/live-pass-card';
import './invitation.scss';

interface InvitationProps {
  readonly shared: SharedPass;
  readonly now: Instant;
}

/** Who invites, to where, and the pass itself. */
export function Invitation({ shared, now }: InvitationProps) {
  const { hostAddress, communityName, building, window, status, pass } = shared;
  if (!pass) return null;
  const words = VISITOR.shared;
  return (
    <>
      <View>
        <Text className="type-title">{words.invited(hostAddress)}</Text>
        <View>
          <Text className="type-small">{VISITOR.visit.at(communityName, building)}</Text>
        </View>
      </View>
      {status === 'atGate' && <Notice title={words.atGate} />}
      {status === 'inside' && <Notice title={words.inside} />}
      {status === 'expected' && now < window.from && <Notice title={words.soon(sayTime(window.from, now))} />}
      <Card>
        <View className="invitation">
          <Text className="invitation__window">{sayWindow(window, now)}</Text>
          <LivePassCard pass={pass} serverNow={shared.now} />
        </View>
      </Card>
    </>
  );
}
