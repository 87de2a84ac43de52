import type { ReactNode } from 'react';
import type { ProblemProps } from '../components/problem/problem';
import type { TabItem } from '../components/tab-bar/tab-bar';
import type { PageName } from '../pages';
import { startAt } from '../platform/navigate';
import { StaffOnly, StaffTabs } from '../staff/staff-page';
import type { Me } from '../state/session';
import { DESK } from '../words/desk';
import { useRing } from './ring/use-ring';

type DeskTab = 'queue' | 'callbacks' | 'register' | 'residents';

const PAGE_OF = {
  queue: 'deskQueue',
  callbacks: 'deskCallbacks',
  register: 'deskRegister',
  residents: 'deskResidents',
} as const satisfies Record<DeskTab, PageName>;

const DESK_ROLES = ['frontDesk', 'supervisor'] as const;

interface DeskTabsProps {
  readonly me: Me;
  readonly tab: DeskTab;
  readonly title: string;
  /** How many wait in a tab. */
  readonly counts?: Readonly<Record<string, number>>;
  readonly bar?: ReactNode;
  readonly problem?: ProblemProps['problem'];
  /** What was opened from the page, where there is room for it. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A page of the front desk, with the desk's tabs. */
export function DeskTabs({ counts = {}, ...page }: DeskTabsProps) {
  const tabs: readonly TabItem<DeskTab>[] = [
    { value: 'queue', text: DESK.tabs.queue, icon: 'list', count: counts.queue ?? 0 },
    { value: 'callbacks', text: DESK.tabs.callbacks, icon: 'tel', count: counts.callbacks ?? 0 },
    { value: 'register', text: DESK.tabs.register, icon: 'plus' },
    { value: 'residents', text: DESK.tabs.residents, icon: 'building' },
  ];
  return <StaffTabs<DeskTab> {...page} tabs={tabs} onTab={(tab) => void startAt(PAGE_OF[tab])} />;
}

/** For the front desk and supervisors only. */
export function DeskOnly(props: { readonly title: string; readonly children: (me: Me) => ReactNode }) {
  useRing();
  return <StaffOnly {...props} roles={DESK_ROLES} />;
}
