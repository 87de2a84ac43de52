import { BuiltIn, type Surroundings } from './built-in';

const two = (count: number) => String(count).padStart(2, '0');
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** The columns that a picker shows, where each stands, and the value that a choice stands for. */
interface Columns {
  readonly columns: readonly (readonly string[])[];
  readonly at: readonly number[];
  readonly chosenValue: (chosen: readonly number[]) => unknown;
}

/** `picker`: a tap asks from below; choosing changes its value. Its modes here are selector, multiSelector, time and date. */
export class WxPicker extends BuiltIn {
  constructor(element: HTMLElement, phone: Surroundings) {
    super(element, phone);
    element.addEventListener('click', () => {
      if (!this.flag('disabled')) void this.ask();
    });
  }

  private async ask(): Promise<void> {
    const { columns, at, chosenValue } = this.columns();
    const chosen = await this.phone.choose(columns, at);
    if (chosen) this.fire('change', { value: chosenValue(chosen) });
    else this.fire('cancel');
  }

  private columns(): Columns {
    const mode = this.text('mode') || 'selector';
    if (mode === 'time') return timeColumns(this.text('value'));
    if (mode === 'date') return dateColumns(this.text('value'), this.text('start'), this.text('end'));
    if (mode === 'multiSelector') {
      const lists = (this.props.range as unknown[][] | undefined) ?? [];
      const at = (this.props.value as number[] | undefined) ?? lists.map(() => 0);
      return {
        columns: lists.map((list) => list.map((item) => this.nameOf(item))),
        at,
        chosenValue: (all) => [...all],
      };
    }
    const items = (this.props.range as unknown[] | undefined) ?? [];
    return {
      columns: [items.map((item) => this.nameOf(item))],
      at: [this.number('value', 0)],
      chosenValue: ([index = 0]) => index,
    };
  }

  private nameOf(item: unknown): string {
    const key = this.text('range-key');
    return String(key === '' ? item : (item as Record<string, unknown>)[key]);
  }
}

function timeColumns(value: string): Columns {
  const [hour = 0, minute = 0] = value.split(':').map(Number);
  return {
    columns: [range(0, 23).map(two), range(0, 59).map(two)],
    at: [hour, minute],
    chosenValue: ([h = 0, m = 0]) => `${two(h)}:${two(m)}`,
  };
}

function dateColumns(value: string, start: string, end: string): Columns {
  const first = Number(start.slice(0, 4)) || 1970;
  const last = Number(end.slice(0, 4)) || 2099;
  const [year = first, month = 1, day = 1] = value.split('-').map(Number);
  return {
    columns: [
      range(first, last).map((y) => `${y}年`),
      range(1, 12).map((m) => `${m}月`),
      range(1, 31).map((d) => `${d}日`),
    ],
    at: [year - first, month - 1, day - 1],
    chosenValue: ([y = 0, m = 0, d = 0]) => {
      const lastDay = new Date(first + y, m + 1, 0).getDate();
      return `${first + y}-${two(m + 1)}-${two(Math.min(d + 1, lastDay))}`;
    },
  };
}
