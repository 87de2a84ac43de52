import Popup from '@nutui/nutui-react-taro/dist/es/packages/popup';
import '@nutui/nutui-react-taro/dist/es/packages/popup/style/css';
import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from '../../platform/aria';
import './sheet.scss';

interface SheetProps {
  readonly open: boolean;
  readonly title: string;
  /** The person pressed beside it. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the thumb. */
  readonly actions?: ReactNode;
}

/** A sheet from below, for one question that belongs to what is on the page. */
export function Sheet({ open, title, onClose, children, actions }: SheetProps) {
  return (
    <Popup visible={open} position="bottom" round onClose={onClose} destroyOnClose>
      <View className="ui-sheet" {...aria({ role: 'dialog', label: title })}>
        <Text className="ui-sheet__title">{title}</Text>
        <View className="ui-sheet__body">{children}</View>
        {actions && <View className="ui-sheet__actions">{actions}</View>}
      </View>
    </Popup>
  );
}
