import { Text, View } from '@tarojs/components';
import { HELP_NEEDS, PURPOSES } from '../../../domain/visit/kinds';
import { Check } from '../../components/check/check';
import { ChoiceRow, PickRow } from '../../components/chips/chips';
import { Notice } from '../../components/notice/notice';
import { incompleteIn } from '../../components/problem/problem';
import { TextField } from '../../components/text-field/text-field';
import { RoomPicker } from '../../staff/room-picker';
import type { Me } from '../../state/session';
import { GATE } from '../../words/gate';
import { GateOnly, GateTabs } from '../gate-tabs';
import { useGateMemory } from '../offline/use-gate-memory';
import { BigButton } from '../parts/big-button';
import { OnlineLine } from '../parts/online-line';
import { SayIt } from '../parts/say-it';
import { ChooseGate } from '../post/choose-gate';
import { PartySize } from './party-size';
import { useWalkIn } from './use-walk-in';

export default function GateRegisterPage() {
  return <GateOnly title={GATE.register.title}>{(me) => <Register me={me} />}</GateOnly>;
}

/** Writes down somebody unexpected, with their consent, and has their host asked. @standard GATE-5 */
function Register({ me }: { readonly me: Me }) {
  const memory = useGateMemory();
  const form = useWalkIn(memory.gate);
  const { walkIn, write, missing } = form;
  const words = GATE.register;
  return (
    <GateTabs
      me={me}
      tab="register"
      title={words.title}
      problem={form.problem ?? incompleteIn(missing)}
      bar={
        <BigButton
          id="walk-in-submit"
          text={
            !memory.online ? words.whenOnline : memory.gate === null ? words.chooseGateFirst : words.submit
          }
          disabled={!memory.online || memory.gate === null}
          busy={form.busy}
          onPress={() => void form.register()}
        />
      }
    >
      {!memory.online && <OnlineLine memory={memory} />}
      {!memory.online && <Notice tone="amber" title={words.needsNetwork} help={words.needsNetworkHelp} />}
      {memory.gate === null && <ChooseGate gate={null} />}
      <SayIt words={words.say} />
      <TextField
        id="walk-in-name"
        label={words.name}
        value={walkIn.name}
        max={20}
        placeholder={words.namePlaceholder}
        onChange={(name) => write({ name })}
        {...(missing.name ? { error: missing.name } : {})}
      />
      <RoomPicker
        id="walk-in"
        label={words.room}
        roomId={walkIn.roomId}
        roomLabel={walkIn.roomLabel}
        onChoose={(roomId, roomLabel) => write({ roomId, roomLabel })}
        {...(missing.roomId ? { error: missing.roomId } : {})}
      />
      <View>
        <Text className="type-small">{words.purpose}</Text>
        <ChoiceRow
          id="walk-in-purpose"
          value={walkIn.purpose}
          choices={PURPOSES.map((value) => ({ value, text: GATE.purposes[value] }))}
          onChange={(purpose) => write({ purpose })}
        />
      </View>
      <PartySize size={walkIn.partySize} onChange={(partySize) => write({ partySize })} />
      <TextField
        id="walk-in-plate"
        label={words.plate}
        value={walkIn.plate}
        max={16}
        placeholder={words.platePlaceholder}
        onChange={(plate) => write({ plate })}
        {...(missing.plate ? { error: missing.plate } : {})}
      />
      <TextField
        id="walk-in-phone"
        label={words.phone}
        type="number"
        value={walkIn.phone}
        max={13}
        placeholder={words.phonePlaceholder}
        onChange={(phone) => write({ phone })}
        {...(missing.phone ? { error: missing.phone } : {})}
      />
      <View>
        <Text className="type-small">{words.needsHelp}</Text>
        <PickRow
          id="walk-in-help"
          values={walkIn.needsHelp}
          choices={HELP_NEEDS.map((value) => ({ value, text: GATE.help[value] }))}
          onChange={(needsHelp) => write({ needsHelp })}
        />
      </View>
      {walkIn.needsHelp.length > 0 && <SayIt words={words.helpLine} />}
      <View>
        <Check
          id="walk-in-consent"
          label={words.consentName}
          checked={walkIn.consent}
          onChange={(consent) => write({ consent })}
          {...(missing.consent ? { error: missing.consent } : {})}
        />
        <Text className="type-small">{words.consent}</Text>
      </View>
    </GateTabs>
  );
}
