import { View } from '@tarojs/components';
import { Avatar } from '../../components/avatar/avatar';
import { Card } from '../../components/card/card';
import { PickRow } from '../../components/chips/chips';
import { Row } from '../../components/row/row';
import { Stars } from '../../components/stars/stars';
import type { ScoreDraft } from './use-rating';
import './score-card.scss';

interface ScoreCardProps {
  /** The stars are `<id>-1` to `<id>-5`, the tags `<id>-tag-1` and so on. */
  readonly id: string;
  readonly name: string;
  /** What the person did. */
  readonly what: string;
  readonly note: string;
  readonly tags: readonly string[];
  readonly score: ScoreDraft;
  readonly onChange: (score: ScoreDraft) => void;
}

/** Who did what, with stars, and words to tap once there are stars. */
export function ScoreCard({ id, name, what, note, tags, score, onChange }: ScoreCardProps) {
  return (
    <Card>
      <View className="score-card__who">
        <Row title={`${name} · ${what}`} note={note} start={<Avatar name={name} />} />
      </View>
      <Stars
        id={id}
        label={what}
        value={score.stars ?? undefined}
        onChange={(stars) => onChange({ ...score, stars })}
      />
      {score.stars !== null && (
        <View className="score-card__tags">
          <PickRow
            id={`${id}-tag`}
            choices={tags.map((tag) => ({ value: tag, text: tag }))}
            values={score.tags}
            onChange={(chosen) => onChange({ ...score, tags: chosen })}
          />
        </View>
      )}
    </Card>
  );
}
