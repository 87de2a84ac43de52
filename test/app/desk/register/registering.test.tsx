import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import RegisterPage from '../../../../src/app/desk/register/index';
import { signIn } from '../../../../src/app/state/session';
import { answerCalls } from '../../support/answers';
import { CHEN, detail, NOW } from '../../support/requests';

const ROOM = { id: 'room-1', building: '3 栋', number: '1201', label: '3 栋 1201' };

async function openForm() {
  const { sent } = answerCalls({
    'GET /api/rooms?building=': { buildings: ['3 栋'], rooms: [] },
    [`GET /api/rooms?building=${encodeURIComponent('3 栋')}`]: { buildings: ['3 栋'], rooms: [ROOM] },
    'POST /api/service-requests/register': detail({ serial: 42, channel: 'phone' }),
  });
  signIn({ token: 't', expiresAt: NOW, me: CHEN });
  await act(async () => {
    render(<RegisterPage />);
  });
  const type = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  const press = async (element: HTMLElement) =>
    act(async () => {
      fireEvent.click(element);
    });
  const submit = () => screen.getByRole('button', { name: '住户确认无误，登记' });
  const registered = () => sent.filter(({ method }) => method === 'POST');
  return { type, press, submit, registered };
}

describe('The form for a caller', () => {
  it('TEL-3: sends nothing while something is missing, and asks for it', async () => {
    const { press, submit, registered } = await openForm();
    expect(screen.queryByText('请选择房号')).toBeNull();
    await press(submit());
    expect(screen.getByText('请问怎么称呼住户')).toBeTruthy();
    expect(screen.getByText('请填写 11 位手机号')).toBeTruthy();
    expect(screen.getByText('请选择房号')).toBeTruthy();
    expect(screen.getByText('请记下是什么事')).toBeTruthy();
    expect(submit().closest('.ui-page__bar')?.textContent).toContain('还差一点，请看上面标红的地方');
    expect(registered()).toEqual([]);
  });

  it('TEL-4, TEL-5, TEL-6: sends once what was read back, then says how to ask on and to part', async () => {
    const { type, press, submit, registered } = await openForm();
    type('怎么称呼', '李娟');
    type('联系电话', '13800001201');
    type('什么事', '厨房漏水');
    await press(await screen.findByText('3 栋'));
    await press(await screen.findByText('1201'));
    await act(async () => {
      fireEvent.click(submit());
      fireEvent.click(submit());
    });
    await waitFor(() => expect(screen.getByText('编号 42，请告诉住户')).toBeTruthy());
    expect(registered()).toHaveLength(1);
    expect(registered()[0]?.body).toMatchObject({
      name: '李娟',
      roomId: 'room-1',
      readBack: '跟您核对一下：3 栋 1201 李娟，报修，厨房漏水。请问我记得对吗？',
    });
    expect(screen.getByText('请问还有其他可以帮到您的吗？')).toBeTruthy();
    expect(screen.getByText('感谢您的来电，祝您生活愉快！')).toBeTruthy();
  });
});
