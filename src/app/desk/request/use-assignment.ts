import { useState } from 'react';
import type { ResponseOf } from '../../../contract/endpoints';
import { call } from '../../api/transport';
import { useLoad } from '../../state/use-load';

type Department = ResponseOf<'listDepartments'>['departments'][number];

/** Whom a request is given to: a person, or a department whose people decide among themselves. */
export interface Assignment {
  readonly departmentId: string;
  readonly technicianId: string | null;
}

/** The departments and their people, and which of them is chosen. `mine` begins with the reader chosen. */
export function useAssignment(myId: string, mine: boolean) {
  const { data, error, loading, reload } = useLoad(() => call('listDepartments', {}), []);
  const departments = techniciansFirst(data?.departments ?? []);
  const [chosen, choose] = useState<Assignment | null>(null);
  return {
    departments,
    error,
    loading,
    reload,
    chosen: chosen ?? (mine ? selfIn(departments, myId) : null),
    choose,
  };
}

/** The reader in their own department; null for somebody who belongs to none. */
export function selfIn(departments: readonly Department[], myId: string): Assignment | null {
  const own = departments.find(({ people }) => people.some(({ id }) => id === myId));
  return own ? { departmentId: own.id, technicianId: myId } : null;
}

/** Those who go out to do the work stand first: most dispatches go to them. */
export function techniciansFirst(departments: readonly Department[]): Department[] {
  const goesOut = ({ people }: Department) => people.some(({ role }) => role === 'technician');
  return [...departments.filter(goesOut), ...departments.filter((department) => !goesOut(department))];
}
