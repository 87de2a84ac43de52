import { Text, View } from '@tarojs/components';
import { aria } from '../../platform/aria';
import { Icon, type IconName } from '../icon/icon';
import './tab-bar.scss';

export interface TabItem<V extends string> {
  readonly value: V;
  readonly text: string;
  readonly icon: IconName;
  /** How many wait there; none is shown for 0. */
  readonly count?: number;
}

interface TabBarProps<V extends string> {
  readonly tabs: readonly TabItem<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}

/** The tabs of a staff role, at the foot of its pages: WeChat's own tabs belong to the residents. */
export function TabBar<V extends string>({ tabs, value, onChange }: TabBarProps<V>) {
  return (
    <View className="ui-tabs" {...aria({ role: 'tablist' })}>
      {tabs.map((tab) => (
        <View
          key={tab.value}
          className={`ui-tabs__tab ${tab.value === value ? 'ui-tabs__tab--on' : ''}`}
          onClick={() => {
            if (tab.value !== value) onChange(tab.value);
          }}
          {...aria({
            role: 'tab',
            label: tab.count ? `${tab.text} ${tab.count}` : tab.text,
            selected: tab.value === value,
          })}
        >
          <Icon name={tab.icon} />
          <Text>{tab.text}</Text>
          {tab.count ? <Text className="ui-tabs__count">{tab.count > 99 ? '99+' : tab.count}</Text> : null}
        </View>
      ))}
    </View>
  );
}
