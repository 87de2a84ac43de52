import { Text, View } from '@tarojs/components';
import type { ResponseOf } from '../../../contract/endpoints';
import { ChoiceRow } from '../../components/chips/chips';
import { DESK } from '../../words/desk';
import type { Assignment } from './use-assignment';

type Department = ResponseOf<'listDepartments'>['departments'][number];

interface AssigneePickerProps {
  /** Begins the ids: `<id>-<department or person>`. */
  readonly id: string;
  readonly departments: readonly Department[];
  readonly chosen: Assignment | null;
  readonly onChoose: (assignment: Assignment) => void;
}

/** Departments with their people, and how much each has in hand. */
export function AssigneePicker({ id, departments, chosen, onChoose }: AssigneePickerProps) {
  const chosenId = chosen ? (chosen.technicianId ?? chosen.departmentId) : undefined;
  return (
    <View className="stack">
      {departments.map((department) => (
        <View key={department.id}>
          <Text className="type-small">{department.name}</Text>
          <ChoiceRow
            id={id}
            value={chosenId}
            choices={[
              { value: department.id, text: DESK.dispatch.anyone },
              ...department.people.map(({ id: value, name, openJobs }) => ({
                value,
                text: DESK.dispatch.person(name, openJobs),
              })),
            ]}
            onChange={(value) =>
              onChoose({
                departmentId: department.id,
                technicianId: value === department.id ? null : value,
              })
            }
          />
        </View>
      ))}
    </View>
  );
}
