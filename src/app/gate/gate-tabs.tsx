import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { ProblemProps } from '../components/problem/problem';
import type { TabItem } from '../components/tab-bar/tab-bar';
import type { PageName } from '../pages';
import { startAt } from '../platform/navigate';
import { StaffOnly, StaffTabs } from '../staff/staff-page';
import type { Me } from '../state/session';
import { GATE } from '../words/gate';
import './parts/gate.scss';

type GateTab = 'post' | 'inside' | 'register' | 'duty' | 'watch';

const PAGE_OF = {
  post: 'gatePost',
  inside: 'gateInside',
  register: 'gateRegister',
  duty: 'gateDuty',
  watch: 'gateWatch',
} as const satisfies Record<GateTab, PageName>;

const GATE_ROLES = ['guard', 'supervisor'] as const;

interface GateTabsProps {
  readonly me: Me;
  readonly tab: GateTab;
  readonly title: string;
  readonly bar?: ReactNode;
  readonly problem?: ProblemProps['problem'];
  readonly children: ReactNode;
}

/** A page of the gate, with its tabs; what only a supervisor may do has one more. */
export function GateTabs({ children, ...page }: GateTabsProps) {
  const tabs: readonly TabItem<GateTab>[] = [
    { value: 'post', text: GATE.tabs.post, icon: 'shield' },
    { value: 'inside', text: GATE.tabs.inside, icon: 'guest' },
    { value: 'register', text: GATE.tabs.register, icon: 'plus' },
    { value: 'duty', text: GATE.tabs.duty, icon: 'star' },
    ...(page.me.role === 'supervisor'
      ? [{ value: 'watch', text: GATE.tabs.watch, icon: 'warn' } as const]
      : []),
  ];
  return (
    <StaffTabs<GateTab> {...page} tabs={tabs} onTab={(tab) => void startAt(PAGE_OF[tab])}>
      <View className="gate stack">{children}</View>
    </StaffTabs>
  );
}

/** For guards and supervisors only. */
export function GateOnly(props: { readonly title: string; readonly children: (me: Me) => ReactNode }) {
  return <StaffOnly {...props} roles={GATE_ROLES} />;
}
