import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { KINDS, URGENCIES } from '../../../domain/service-request/kinds';
import { Button } from '../../components/button/button';
import { ChoiceRow } from '../../components/chips/chips';
import { incompleteIn } from '../../components/problem/problem';
import { TextArea } from '../../components/text-field/text-area';
import { TextField } from '../../components/text-field/text-field';
import { go } from '../../platform/navigate';
import { RoomPicker } from '../../staff/room-picker';
import type { Me } from '../../state/session';
import { KIND_NAMES } from '../../words/common';
import { DESK } from '../../words/desk';
import { DeskOnly, DeskTabs } from '../desk-tabs';
import { CounterScript } from './counter-script';
import { Registered } from './registered';
import { readBackOf } from './registration';
import { ResidentFinder } from './resident-finder';
import { Say } from './say';
import { useRegistering } from './use-registering';

export default function DeskRegisterPage() {
  return <DeskOnly title={DESK.register.title}>{(me) => <Register me={me} />}</DeskOnly>;
}

/** Writes down a caller's or a visitor's matter, reads it back, and sees them off (TEL-2 to TEL-6, DESK-2). */
function Register({ me }: { readonly me: Me }) {
  const words = DESK.register;
  const form = useRegistering();
  const { registration, write, missing, registered } = form;
  const [knownPhone, setKnownPhone] = useState<string | null>(null);

  if (registered) {
    return (
      <DeskTabs me={me} tab="register" title={words.title}>
        <Registered
          serial={registered.serial}
          channel={registered.channel}
          onOpen={() => void go('deskRequest', { id: registered.id })}
          onAnother={form.another}
        />
      </DeskTabs>
    );
  }
  return (
    <DeskTabs
      me={me}
      tab="register"
      title={words.title}
      problem={form.problem ?? incompleteIn(missing)}
      bar={
        <Button
          id="register-submit"
          text={words.submit}
          busy={form.busy}
          onPress={() => void form.register()}
        />
      }
    >
      <View className="stack">
        <ChoiceRow
          id="register-channel"
          value={registration.channel}
          choices={[
            { value: 'phone', text: words.channels.phone },
            { value: 'counter', text: words.channels.counter },
          ]}
          onChange={(channel) => write({ channel })}
        />
        {registration.channel === 'phone' ? (
          <Say text={words.greetingPhone(me.community.company, me.community.name, me.name)} />
        ) : (
          <CounterScript />
        )}
        <ResidentFinder
          onChoose={({ name, phone, rooms }) => {
            setKnownPhone(phone);
            const [room] = rooms;
            write({ name, ...(room ? { roomId: room.id, roomLabel: room.label } : {}) });
          }}
        />
        <TextField
          id="register-name"
          label={words.name}
          value={registration.name}
          max={20}
          placeholder={words.namePlaceholder}
          onChange={(name) => write({ name })}
          {...(missing.name ? { error: missing.name } : {})}
        />
        <View>
          <TextField
            id="register-phone"
            label={words.phone}
            type="number"
            value={registration.phone}
            max={13}
            placeholder={words.phonePlaceholder}
            onChange={(phone) => write({ phone })}
            {...(missing.phone ? { error: missing.phone } : {})}
          />
          {knownPhone && <Text className="type-small">{words.phoneHint(knownPhone)}</Text>}
        </View>
        <RoomPicker
          id="register"
          label={words.room}
          roomId={registration.roomId}
          roomLabel={registration.roomLabel}
          onChoose={(roomId, roomLabel) => write({ roomId, roomLabel })}
          {...(missing.roomId ? { error: missing.roomId } : {})}
        />
        <View>
          <Text className="type-small">{words.kind}</Text>
          <ChoiceRow
            id="register-kind"
            value={registration.kind}
            choices={KINDS.map((value) => ({ value, text: KIND_NAMES[value] }))}
            onChange={(kind) => write({ kind })}
          />
        </View>
        <TextArea
          id="register-matter"
          label={words.matter}
          value={registration.matter}
          max={1000}
          placeholder={words.matterPlaceholder}
          onChange={(matter) => write({ matter })}
          {...(missing.matter ? { error: missing.matter } : {})}
        />
        <View>
          <Text className="type-small">{words.urgency}</Text>
          <ChoiceRow
            id="register-urgency"
            value={registration.urgency}
            choices={URGENCIES.map((value) => ({ value, text: words.urgencies[value] }))}
            onChange={(urgency) => write({ urgency })}
          />
        </View>
        <TextArea
          id="register-read-back"
          label={words.readBack}
          value={readBackOf(registration)}
          max={500}
          placeholder={words.readBackHint}
          onChange={(readBack) => write({ readBack })}
          {...(missing.readBack ? { error: missing.readBack } : {})}
        />
        {registration.readBack !== null && (
          <Button
            id="register-regenerate"
            kind="tonal"
            size="small"
            text={words.regenerate}
            onPress={() => write({ readBack: null })}
          />
        )}
      </View>
    </DeskTabs>
  );
}
