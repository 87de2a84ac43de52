import { Text, View } from '@tarojs/components';
import { sayTime } from '../../../domain/calendar/say-time';
import { Button } from '../../components/button/button';
import { Card } from '../../components/card/card';
import { IconTile } from '../../components/icon/icon';
import { Row } from '../../components/row/row';
import { go } from '../../platform/navigate';
import { RESIDENT } from '../../words/resident';
import { mayReopen, type RequestPartProps } from './request-part-props';

/** What is seldom needed: the receipt, opening it again, taking it back. */
export function RequestFoot({ page, request }: RequestPartProps) {
  const words = RESIDENT.request;
  const { receiptHash, reopenUntil, status } = request;
  return (
    <View className="stack">
      {status === 'closed' && receiptHash && (
        <Card kind="list">
          <Row
            id="request-receipt"
            title={words.receipt}
            note={words.receiptNote}
            start={<IconTile name="shield" />}
            onPress={() => void go('receipt', { hash: receiptHash })}
          />
        </Card>
      )}
      {mayReopen({ page, request }) && reopenUntil !== null && (
        <>
          <Text className="type-small">{words.reopenUntil(sayTime(reopenUntil, page.now))}</Text>
          <Button id="request-reopen" kind="outline" text={words.reopen} onPress={() => page.ask('reopen')} />
        </>
      )}
      {page.may('withdraw') && (
        <Button
          id="request-withdraw"
          kind="quiet"
          text={words.withdraw}
          onPress={() => page.ask('withdraw')}
        />
      )}
    </View>
  );
}
