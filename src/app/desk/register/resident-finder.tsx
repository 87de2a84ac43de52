import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { ResponseOf } from '../../../contract/endpoints';
import { Icon } from '../../components/icon/icon';
import { Problem } from '../../components/problem/problem';
import { Row } from '../../components/row/row';
import { TextField } from '../../components/text-field/text-field';
import { DESK } from '../../words/desk';
import { useResidentSearch } from '../use-resident-search';

type Resident = ResponseOf<'findResidents'>['residents'][number];

/** Finds somebody who is known, so that name and room need not be asked again. */
export function ResidentFinder({ onChoose }: { readonly onChoose: (resident: Resident) => void }) {
  const words = DESK.register;
  const [query, setQuery] = useState('');
  const { residents, error, reload, nobody } = useResidentSearch(query);
  return (
    <View>
      <TextField
        id="register-search"
        label={words.search}
        value={query}
        max={20}
        placeholder={words.searchPlaceholder}
        onChange={setQuery}
        end={<Icon name="search" size="small" />}
      />
      {nobody && <Text className="type-small">{words.searchEmpty}</Text>}
      <Problem problem={error} onRetry={() => void reload()} />
      {residents.map((resident) => (
        <Row
          key={resident.id}
          id={`register-resident-${resident.id}`}
          title={resident.name}
          note={[resident.rooms.map(({ label }) => label).join('、'), resident.phone]
            .filter(Boolean)
            .join(' · ')}
          onPress={() => {
            setQuery('');
            onChoose(resident);
          }}
        />
      ))}
    </View>
  );
}
