import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button/button';
import { ChoiceRow } from '../../components/chips/chips';
import { TextField } from '../../components/text-field/text-field';
import { RESIDENT } from '../../words/resident';
import type { SignIn } from './use-sign-in';
import './steps.scss';

/** Where the person lives, when the number does not say it; and how a newcomer wants to be called. */
export function CommunityStep({ signIn }: { readonly signIn: SignIn }) {
  const { communities, newcomer } = signIn.choice ?? { communities: [], newcomer: false };
  const [communityId, setCommunityId] = useState<string | undefined>(
    communities.length === 1 ? communities[0]?.id : undefined,
  );
  const [name, setName] = useState('');
  const words = RESIDENT.signIn;
  return (
    <View className="sign-in">
      <Text className="type-title">{words.chooseTitle}</Text>
      {newcomer && <Text className="type-small">{words.newcomerLead}</Text>}
      <ChoiceRow
        id="sign-in-community"
        choices={communities.map(({ id, name: community }) => ({ value: id, text: community }))}
        value={communityId}
        onChange={setCommunityId}
      />
      {newcomer && (
        <TextField
          id="sign-in-name"
          label={words.name}
          value={name}
          onChange={setName}
          placeholder={words.namePlaceholder}
          max={20}
        />
      )}
      <Button
        id="sign-in-enter"
        text={words.enter}
        disabled={communityId === undefined}
        busy={signIn.busy}
        onPress={() => {
          if (communityId) void signIn.enter({ communityId, name });
        }}
      />
    </View>
  );
}
