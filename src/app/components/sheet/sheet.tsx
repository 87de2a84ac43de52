import Popup from '@nutui/nutui-react-taro/dist/es/packages/popup';
import '@nutui/nutui-react-taro/dist/es/packages/popup/style/css';
import { Text, View } from '@tarojs/components';
import { type ReactNode, useEffect, useId } from 'react';
import { aria } from '../../platform/aria';
import { holdFocus, shortcut } from '../../platform/keyboard';
import { COMPONENT_WORDS } from '../../words/components';
import { Icon } from '../icon/icon';
import { Problem, type ProblemProps } from '../problem/problem';
import './sheet.scss';

interface SheetProps {
  readonly open: boolean;
  readonly title: string;
  /** The person pressed the cross, or beside the sheet. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the thumb. */
  readonly actions?: ReactNode;
  /** What was refused when one of them was pressed: it stands above them, however long the sheet is. */
  readonly problem?: ProblemProps['problem'];
}

/** A sheet from below, for one question that belongs to what is on the page. */
export function Sheet({ open, ...sheet }: SheetProps) {
  return (
    <Popup visible={open} position="bottom" round onClose={sheet.onClose} destroyOnClose>
      <OpenSheet {...sheet} />
    </Popup>
  );
}

function OpenSheet({ title, onClose, children, actions, problem = null }: Omit<SheetProps, 'open'>) {
  const id = `sheet${useId()}`;
  useEffect(() => holdFocus(id), [id]);
  return (
    <View id={id} className="ui-sheet" {...aria({ role: 'dialog', label: title })}>
      <View className="ui-sheet__head">
        <Text className="ui-sheet__title">{title}</Text>
        <View
          className="ui-sheet__close"
          onClick={onClose}
          {...aria({ role: 'button', label: COMPONENT_WORDS.close })}
          {...shortcut('Escape')}
        >
          <Icon name="cross" size="small" />
        </View>
      </View>
      <View className="ui-sheet__body">{children}</View>
      {problem && (
        <View className="ui-sheet__problem">
          <Problem problem={problem} />
        </View>
      )}
      {actions && <View className="ui-sheet__actions">{actions}</View>}
    </View>
  );
}
