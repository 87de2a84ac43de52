import { fireEvent, render, screen } from '@testing-library/react';
import { Stars } from '../../../src/app/components/stars/stars';

describe('A rating', () => {
  it('starts with no star chosen: nobody is given a score that they did not give', () => {
    const { container } = render(<Stars value={undefined} label="上门维修" onChange={() => {}} />);
    expect(container.querySelectorAll('.ui-stars__star--on')).toHaveLength(0);
    expect(screen.queryByRole('radio', { checked: true })).toBeNull();
  });

  it('fills the stars up to the score, and marks the score itself as chosen', () => {
    const { container } = render(<Stars value={4} label="上门维修" onChange={() => {}} />);
    expect(container.querySelectorAll('.ui-stars__star--on')).toHaveLength(4);
    expect(screen.getByRole('radio', { checked: true })).toBe(screen.getByLabelText('上门维修 4 星'));
  });

  it('reports the star that was pressed', () => {
    const onChange = jest.fn();
    render(<Stars value={undefined} label="上门维修" onChange={onChange} />);
    fireEvent.click(screen.getByLabelText('上门维修 2 星'));
    expect(onChange.mock.calls).toEqual([[2]]);
  });

  it('only shows a rating that cannot be changed', () => {
    render(<Stars value={3} label="回访电话" />);
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.getByRole('img', { name: '回访电话 3 星' })).toBeTruthy();
  });
});
