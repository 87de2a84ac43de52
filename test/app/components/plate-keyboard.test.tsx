import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { PlateField } from '../../../src/app/components/plate-keyboard/plate-field';
import { fits, keysAt } from '../../../src/app/components/plate-keyboard/plate-keys';
import { parsePlate } from '../../../src/domain/visit/plate';

function Field({ begin = '', choose }: { begin?: string; choose?: () => Promise<string | null> }) {
  const [plate, setPlate] = useState(begin);
  return (
    <PlateField id="plate" label="车牌" plate={plate} onChange={setPlate} {...(choose ? { choose } : {})} />
  );
}

const key = (name: string) => screen.getByRole('button', { name });
const press = (keys: string) => {
  for (const name of keys) fireEvent.click(key(name));
};
const open = () => fireEvent.click(document.getElementById('plate') as HTMLElement);
const typed = () => document.getElementById('plate')?.textContent;

describe('The keyboard for number plates', () => {
  it('offers the 31 provinces first, and then letters and digits without I and O', () => {
    expect(keysAt(0)).toHaveLength(31);
    expect(keysAt(1)).not.toContain('I');
    expect(keysAt(1)).not.toContain('O');
    expect(keysAt(1).filter((name) => /[A-Z]/.test(name))).toHaveLength(24);
    expect(keysAt(1).filter((name) => /\d/.test(name))).toHaveLength(10);
  });

  it('holds keys back that cannot stand at a place', () => {
    render(<Field />);
    open();
    press('粤');
    expect(key('8').getAttribute('aria-disabled')).toBe('true');
    press('8B学');
    expect(typed()).toBe('粤B');
    expect([fits('学', 5), fits('学', 6), fits('学', 7)]).toEqual([false, true, false]);
  });

  it.each(['粤B12345', '粤BD12345', '京A1234学', '沪AF12345'])('types %s, which is a plate', (plate) => {
    render(<Field />);
    open();
    press(plate);
    expect(typed()?.replace('·', '')).toBe(plate);
    expect(parsePlate(plate)).toBe(plate);
  });

  it('takes nothing after the eighth place', () => {
    render(<Field />);
    open();
    press('粤BD12345');
    press('67');
    expect(typed()).toBe('粤B·D12345');
  });

  it('takes back the last place, and changes one in the middle that is pressed', () => {
    render(<Field begin="粤B12345" />);
    open();
    fireEvent.click(document.getElementById('plate-delete') as HTMLElement);
    expect(typed()).toBe('粤B·1234');
    fireEvent.click(document.getElementById('plate-place-3') as HTMLElement);
    press('9');
    expect(typed()).toBe('粤B·9234');
  });

  it('lets letters and digits be typed where there is a keyboard', () => {
    render(<Field begin="粤" />);
    open();
    expect(key('B').getAttribute('data-shortcut')).toBe('b');
    expect(key('7').getAttribute('data-shortcut')).toBe('7');
  });

  it('takes a plate that the platform keeps, and none when none was chosen', async () => {
    const choose = jest.fn().mockResolvedValueOnce(null).mockResolvedValueOnce('粤BD12345');
    render(<Field choose={choose} />);
    open();
    fireEvent.click(key('从微信选择车牌'));
    await screen.findByRole('dialog');
    expect(typed()).toBe('点按填写');
    fireEvent.click(key('从微信选择车牌'));
    await screen.findByText('粤B·D12345');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
