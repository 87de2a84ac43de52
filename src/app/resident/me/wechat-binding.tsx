import { Text } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button/button';
import { Sheet } from '../../components/sheet/sheet';
import { COMMON } from '../../words/common';
import { RESIDENT } from '../../words/resident';
import { useWeChatBinding } from './use-wechat-binding';

/** Unbinding one's WeChat, asked about once; nothing is shown where none is bound. */
export function WeChatBinding() {
  const { bound, unbind, busy, problem } = useWeChatBinding();
  const [asking, setAsking] = useState(false);
  const words = RESIDENT.me.weChat;
  if (!bound) return null;
  return (
    <>
      <Button id="me-unbind-wechat" kind="quiet" text={words.unbind} onPress={() => setAsking(true)} />
      <Sheet
        open={asking}
        title={words.title}
        onClose={() => setAsking(false)}
        problem={problem}
        actions={
          <>
            <Button id="unbind-cancel" kind="tonal" text={COMMON.cancel} onPress={() => setAsking(false)} />
            <Button
              id="unbind-confirm"
              kind="danger"
              text={words.unbind}
              busy={busy}
              onPress={() => void unbind()}
            />
          </>
        }
      >
        <Text className="type-small">{words.help}</Text>
      </Sheet>
    </>
  );
}
