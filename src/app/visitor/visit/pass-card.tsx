import { Text, View } from '@tarojs/components';
import type { Instant } from '../../../domain/time';
import { Card } from '../../components/card/card';
import { sayWindow, VISITOR } from '../../words/visitor';
import { LivePassCard } from '../parts/live-pass-card';
import type { VisitPage } from './use-visit-page';
import './pass-card.scss';

interface PassCardProps {
  readonly page: VisitPage;
  readonly community: string;
  readonly now: Instant;
}

/** The pass, for whoever stands beside the visitor; most send it on. It names the building and never the room. */
export function PassCard({ page: { pass }, community, now }: PassCardProps) {
  if (!pass) return null;
  const words = VISITOR.visit;
  return (
    <Card>
      <View className="pass-card">
        <Text className="pass-card__place">{words.at(community, pass.building)}</Text>
        <Text className="pass-card__window">{sayWindow(pass.window, now)}</Text>
        <LivePassCard pass={pass.pass} serverNow={pass.now} />
        <Text className="type-small">{words.gate(pass.gate.name)}</Text>
      </View>
    </Card>
  );
}
