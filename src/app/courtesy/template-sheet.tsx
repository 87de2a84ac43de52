import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Moment } from '../../domain/courtesy';
import { call } from '../api/transport';
import { Card } from '../components/card/card';
import { Problem } from '../components/problem/problem';
import { Sheet } from '../components/sheet/sheet';
import { Skeleton } from '../components/skeleton/skeleton';
import { TextField } from '../components/text-field/text-field';
import { useLoad } from '../state/use-load';
import { COURTESY_TEXT, MOMENT_NAMES } from '../words/courtesy';
import { findTemplates, type Template } from './find-templates';
import type { MomentChoice } from './moment-choices';
import './template-sheet.scss';

interface TemplateSheetProps {
  readonly serviceRequestId: string;
  readonly choices: readonly MomentChoice[];
  /** The moment that is being written for; its templates stand first. */
  readonly moment: Moment;
  readonly onPick: (template: Template) => void;
  readonly onClose: () => void;
}

/** Every template that fits now, found by a word of it or of its moment; Enter takes the first. @standard TEN-1 */
export function TemplateSheet({ serviceRequestId, choices, moment, onPick, onClose }: TemplateSheetProps) {
  const [sought, setSought] = useState('');
  const { data, error, loading, reload } = useLoad(
    () => call('listReplyTemplates', { query: { serviceRequestId } }),
    [serviceRequestId],
  );
  const moments = [moment, ...choices.map((choice) => choice.moment).filter((other) => other !== moment)];
  const found = findTemplates(data?.templates ?? [], moments, sought);
  const [first] = found;
  return (
    <Sheet open title={COURTESY_TEXT.templates} onClose={onClose}>
      <View className="stack">
        <TextField
          id="template-search"
          label={COURTESY_TEXT.templateSearch}
          value={sought}
          max={20}
          focus
          placeholder={COURTESY_TEXT.templateSearchPlaceholder}
          onChange={setSought}
          onConfirm={() => {
            if (first) onPick(first);
          }}
        />
        {loading && <Skeleton cards={2} />}
        <Problem problem={error} onRetry={() => void reload()} />
        {data && found.length === 0 && <Text className="type-small">{COURTESY_TEXT.noTemplates}</Text>}
        {found.map((template) => (
          <Card
            key={template.id}
            id={`template-${template.id}`}
            label={`${MOMENT_NAMES[template.moment]}，${template.text}`}
            onPress={() => onPick(template)}
          >
            <Text className="type-small">{MOMENT_NAMES[template.moment]}</Text>
            <View className="template-sheet__text">{template.text}</View>
          </Card>
        ))}
      </View>
    </Sheet>
  );
}
