import { fireEvent, render, screen } from '@testing-library/react';
import { TextArea } from '../../../src/app/components/text-field/text-area';
import { TextField } from '../../../src/app/components/text-field/text-field';

describe('A field', () => {
  it('reports what was typed', () => {
    const onChange = jest.fn();
    render(<TextField label="手机号" value="" onChange={onChange} />);
    fireEvent.change(screen.getByLabelText('手机号'), { target: { value: '138' } });
    expect(onChange.mock.calls).toEqual([['138']]);
  });

  it('says what is wrong, where it is wrong', () => {
    const { container, rerender } = render(<TextField label="手机号" value="1" onChange={() => {}} />);
    expect(screen.queryByRole('alert')).toBeNull();
    rerender(<TextField label="手机号" value="1" onChange={() => {}} error="请填写 11 位手机号" />);
    expect(screen.getByRole('alert').textContent).toBe('请填写 11 位手机号');
    expect(container.querySelector('.ui-field__box--wrong')).not.toBeNull();
  });

  it('counts the characters only when few are left', () => {
    const { rerender } = render(
      <TextArea label="说说情况" value="一二三四五六七" max={10} onChange={() => {}} />,
    );
    expect(screen.queryByText('7/10')).toBeNull();
    rerender(<TextArea label="说说情况" value="一二三四五六七八" max={10} onChange={() => {}} />);
    expect(screen.getByText('8/10')).toBeTruthy();
  });
});
