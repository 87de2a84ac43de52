import { fireEvent, render, screen } from '@testing-library/react';
import { Button } from '../../../src/app/components/button/button';

describe('A button', () => {
  it('is pressed once for each press', () => {
    const onPress = jest.fn();
    render(<Button text="提交" onPress={onPress} />);
    fireEvent.click(screen.getByRole('button', { name: '提交' }));
    expect(onPress).toHaveBeenCalledTimes(1);
  });

  it.each([{ disabled: true }, { busy: true }])('takes no press when %j, and says so', (state) => {
    const onPress = jest.fn();
    render(<Button text="提交" onPress={onPress} {...state} />);
    const button = screen.getByRole('button');
    fireEvent.click(button);
    expect(onPress).not.toHaveBeenCalled();
    expect(button.getAttribute('aria-disabled')).toBe('true');
  });

  it.each([
    ['n', 'N'],
    ['/', '/'],
    ['Escape', 'Esc'],
    ['Mod+Enter', 'Ctrl ↵'],
  ])('names the key %s that presses it', (shortcut, name) => {
    render(<Button text="提交" onPress={jest.fn()} shortcut={shortcut} />);
    expect(screen.getByRole('button').textContent).toBe(`提交${name}`);
  });
});
