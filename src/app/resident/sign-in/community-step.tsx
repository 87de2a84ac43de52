import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button/button';
import { Card } from '../../components/card/card';
import { ChoiceRow } from '../../components/chips/chips';
import { IconTile } from '../../components/icon/icon';
import { Row } from '../../components/row/row';
import { TextField } from '../../components/text-field/text-field';
import { RESIDENT } from '../../words/resident';
import type { Choice, SignIn } from './use-sign-in';
import './steps.scss';

interface CommunityStepProps {
  readonly signIn: SignIn;
}

/** Where the person lives, when the number does not say it; and how a newcomer wants to be called. */
export function CommunityStep({ signIn }: CommunityStepProps) {
  const { communities, newcomer } = signIn.choice ?? { communities: [], newcomer: false };
  return (
    <View className="sign-in">
      <Text className="type-title">{RESIDENT.signIn.chooseTitle}</Text>
      {newcomer ? (
        <Newcomer signIn={signIn} communities={communities} />
      ) : (
        <Card kind="list">
          {communities.map(({ id, name }) => (
            <Row
              key={id}
              id={`sign-in-community-${id}`}
              title={name}
              start={<IconTile name="building" />}
              onPress={() => void signIn.enter({ communityId: id, name: '' })}
            />
          ))}
        </Card>
      )}
    </View>
  );
}

interface NewcomerProps extends CommunityStepProps, Pick<Choice, 'communities'> {}

/** Has more to say than one tap. */
function Newcomer({ signIn, communities }: NewcomerProps) {
  const [communityId, setCommunityId] = useState<string | undefined>(
    communities.length === 1 ? communities[0]?.id : undefined,
  );
  const [name, setName] = useState('');
  const words = RESIDENT.signIn;
  return (
    <>
      <Text className="type-small">{words.newcomerLead}</Text>
      <ChoiceRow
        id="sign-in-community"
        choices={communities.map(({ id, name: community }) => ({ value: id, text: community }))}
        value={communityId}
        onChange={setCommunityId}
      />
      <TextField
        id="sign-in-name"
        label={words.name}
        value={name}
        onChange={setName}
        placeholder={words.namePlaceholder}
        max={20}
      />
      <Button
        id="sign-in-enter"
        text={words.enter}
        disabled={communityId === undefined}
        busy={signIn.busy}
        onPress={() => {
          if (communityId) void signIn.enter({ communityId, name });
        }}
      />
    </>
  );
}
