import { Text, View } from '@tarojs/components';
import type { ServiceRequestDetail } from '../../../contract/schemas/service-request';
import { TextArea } from '../../components/text-field/text-area';
import { RESIDENT } from '../../words/resident';
import { ScoreCard } from './score-card';
import type { RatingForm } from './use-rating';

const WORDS_MAX = 500;

interface RatingFieldsProps {
  readonly form: RatingForm;
  readonly request: ServiceRequestDetail;
}

/** The service, the call when there was one, and a word more for who likes. No text is ever forced. */
export function RatingFields({ form, request }: RatingFieldsProps) {
  const words = RESIDENT.rate;
  const { kind, matter, handling, calledBackBy } = request;
  const { service, callback } = form.rating;
  return (
    <View className="stack">
      <View>
        <Text className="type-title">{words.heading}</Text>
        <View>
          <Text className="type-small">{words.lead}</Text>
        </View>
      </View>
      <ScoreCard
        id="rate-service"
        name={handling?.by.name ?? words.team}
        what={words.served[kind]}
        note={matter}
        tags={words.serviceTags[kind]}
        score={service}
        onChange={(score) => form.change({ service: score })}
      />
      {calledBackBy && (
        <ScoreCard
          id="rate-callback"
          name={calledBackBy.name}
          what={words.callbackLabel}
          note={words.callbackNote}
          tags={words.callbackTags}
          score={callback}
          onChange={(score) => form.change({ callback: score })}
        />
      )}
      <TextArea
        id="rate-words"
        label={words.words}
        value={form.rating.words}
        max={WORDS_MAX}
        placeholder={words.wordsPlaceholder}
        onChange={(text) => form.change({ words: text })}
      />
    </View>
  );
}
