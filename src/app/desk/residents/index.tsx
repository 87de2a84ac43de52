import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button/button';
import { Card } from '../../components/card/card';
import { Empty } from '../../components/empty/empty';
import { Icon } from '../../components/icon/icon';
import { Problem } from '../../components/problem/problem';
import { Row } from '../../components/row/row';
import { Skeleton } from '../../components/skeleton/skeleton';
import { TextField } from '../../components/text-field/text-field';
import { sayDone } from '../../platform/say-done';
import { ReasonSheet } from '../../staff/reason-sheet';
import type { Me } from '../../state/session';
import { sayPast } from '../../words/common';
import { DESK } from '../../words/desk';
import { DeskOnly, DeskTabs } from '../desk-tabs';
import { useResidentSearch } from '../use-resident-search';
import { type RoomBinding, useRoomBindings } from './use-room-bindings';
import { VerifySheet } from './verify-sheet';

export default function DeskResidentsPage() {
  return <DeskOnly title={DESK.residents.title}>{(me) => <Residents me={me} />}</DeskOnly>;
}

function Residents({ me }: { readonly me: Me }) {
  const [query, setQuery] = useState('');
  return (
    <DeskTabs me={me} tab="residents" title={DESK.residents.title}>
      <View className="stack">
        <TextField
          id="resident-search"
          label={DESK.residents.find}
          value={query}
          max={20}
          placeholder={DESK.residents.findPlaceholder}
          onChange={setQuery}
          end={<Icon name="search" size="small" />}
        />
        {query.trim() === '' ? <Waiting /> : <Found query={query} />}
      </View>
    </DeskTabs>
  );
}

function Found({ query }: { readonly query: string }) {
  const { residents, error, reload, nobody } = useResidentSearch(query);
  return (
    <View className="stack">
      <Problem problem={error} onRetry={() => void reload()} />
      {nobody && <Empty icon="search" {...DESK.residents.notFound} />}
      {residents.length > 0 && (
        <Card kind="list">
          {residents.map(({ id, name, phone, rooms }) => (
            <Row
              key={id}
              title={name}
              note={rooms.map(({ label }) => label).join('、') || DESK.residents.noRooms}
              end={phone}
            />
          ))}
        </Card>
      )}
    </View>
  );
}

interface Deciding {
  readonly id: string;
  readonly verify: boolean;
}

function Waiting() {
  const words = DESK.residents;
  const waiting = useRoomBindings();
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const begin = (next: Deciding) => {
    waiting.clearProblem();
    setDeciding(next);
  };
  const close = () => setDeciding(null);
  return (
    <View className="stack">
      <Text className="type-heading">{words.pending}</Text>
      <Problem problem={waiting.error} onRetry={() => void waiting.reload()} />
      {waiting.loading && <Skeleton cards={2} />}
      {!waiting.loading && !waiting.error && waiting.bindings.length === 0 && (
        <Empty icon="building" {...words.empty} />
      )}
      {waiting.bindings.map((binding) => (
        <BindingCard
          key={binding.id}
          binding={binding}
          onVerify={() => begin({ id: binding.id, verify: true })}
          onDecline={() => begin({ id: binding.id, verify: false })}
        />
      ))}
      {deciding?.verify === true && (
        <VerifySheet
          busy={waiting.busy}
          problem={waiting.problem}
          onClose={close}
          onVerify={(papers) =>
            void waiting.decide({ id: deciding.id, verify: true, papers }).then((done) => {
              if (!done) return;
              sayDone(words.verified);
              close();
            })
          }
        />
      )}
      {deciding?.verify === false && (
        <ReasonSheet
          id="decline"
          words={words.decline_}
          busy={waiting.busy}
          problem={waiting.problem}
          onClose={close}
          onSubmit={(reason) =>
            void waiting.decide({ id: deciding.id, verify: false, reason }).then((done) => {
              if (!done) return;
              sayDone(words.declined);
              close();
            })
          }
        />
      )}
    </View>
  );
}

interface BindingCardProps {
  readonly binding: RoomBinding;
  readonly onVerify: () => void;
  readonly onDecline: () => void;
}

function BindingCard({ binding, onVerify, onDecline }: BindingCardProps) {
  const words = DESK.residents;
  const { resident, room, relation, requestedAt } = binding;
  return (
    <Card id={`binding-${binding.id}`}>
      <View className="stack">
        <View>
          <Text className="type-heading">{`${resident.name} · ${room.label}`}</Text>
          <View className="type-small">
            {[words.relations[relation], resident.phone, words.asked(sayPast(requestedAt, Date.now()))].join(
              ' · ',
            )}
          </View>
        </View>
        <View className="two-columns">
          <Button id={`decline-${binding.id}`} kind="tonal" text={words.decline} onPress={onDecline} />
          <Button id={`verify-${binding.id}`} text={words.verify} onPress={onVerify} />
        </View>
      </View>
    </Card>
  );
}
