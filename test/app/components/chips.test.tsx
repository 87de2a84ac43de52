import { fireEvent, render, screen } from '@testing-library/react';
import { ChoiceRow, PickRow } from '../../../src/app/components/chips/chips';

const choices = [
  { value: 'punctual', text: '准时' },
  { value: 'fixed', text: '修好了' },
] as const;

describe('Chips', () => {
  it('pick any number: a second press takes a pick back', () => {
    const onChange = jest.fn();
    render(<PickRow choices={choices} values={['punctual']} onChange={onChange} />);
    fireEvent.click(screen.getByRole('checkbox', { name: '修好了' }));
    fireEvent.click(screen.getByRole('checkbox', { name: '准时' }));
    expect(onChange.mock.calls).toEqual([[['punctual', 'fixed']], [[]]]);
  });

  it('choose one: the chosen one is marked, as a tab or as an answer', () => {
    const { rerender } = render(<ChoiceRow choices={choices} value="fixed" onChange={() => {}} />);
    expect(screen.getByRole('radio', { checked: true }).textContent).toBe('修好了');
    rerender(<ChoiceRow choices={choices} value="fixed" onChange={() => {}} kind="tabs" />);
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('修好了');
  });
});
