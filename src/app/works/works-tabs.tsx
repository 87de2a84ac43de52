import type { ReactNode } from 'react';
import { StaffOnly, StaffTabs } from '../staff/staff-page';
import type { Me } from '../state/session';
import { WORKS } from '../words/works';

const WORKERS = ['technician', 'frontDesk', 'supervisor'] as const;

interface WorksTabsProps {
  readonly me: Me;
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}

/** A page of a technician, with their tabs. */
export function WorksTabs({ count, ...page }: WorksTabsProps) {
  return (
    <StaffTabs
      {...page}
      tab="jobs"
      tabs={[{ value: 'jobs', text: WORKS.tabs.jobs, icon: 'fix', count }]}
      onTab={() => undefined}
    />
  );
}

/** For whoever may be given work. */
export function WorkersOnly(props: { readonly title: string; readonly children: (me: Me) => ReactNode }) {
  return <StaffOnly {...props} roles={WORKERS} />;
}
