import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { signIn } from '../../../src/app/state/session';
import JobPage from '../../../src/app/works/job/index';
import { answerCalls } from '../support/answers';
import { CHEN, detail, NOW } from '../support/requests';
import { setPageParams } from '../support/taro';

const WANG = { ...CHEN, id: 'wang', name: '王建国', role: 'technician' as const, departmentName: '工程部' };
const underway = detail({
  status: 'underway',
  urgency: 'emergency',
  can: ['hold', 'handle', 'sendBack', 'sendMessage'],
});
const HANDLED = '李女士您好，「漏水」已经处理完毕：【处理结果】。请您方便时看一看，谢谢。';

async function openHandling() {
  const { sent } = answerCalls({
    'GET /api/service-requests/request-1': underway,
    'GET /api/reply-templates': {
      templates: [{ id: 't', moment: 'handled', text: HANDLED, unfilled: ['result'] }],
      late: false,
    },
    'POST /api/service-requests/request-1/handle': detail({ status: 'handled', version: 9, can: [] }),
  });
  setPageParams({ id: 'request-1' });
  signIn({ token: 't', expiresAt: NOW, me: WANG });
  await act(async () => {
    render(<JobPage />);
  });
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: '处理完毕' }));
  });
  const submit = () => document.getElementById('job-handle-submit') as HTMLElement;
  const type = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  return { sent, submit, type };
}

describe('A job that is done', () => {
  it('CRISIS-1: an emergency is not finished without its aftermath', async () => {
    const { submit, type } = await openHandling();
    type('做了什么，结果怎样', '关了总阀，更换了软管。');
    await screen.findByLabelText('发给住户的话');
    expect(submit().getAttribute('aria-disabled')).toBe('true');
    type('善后：怎样避免再次发生', '已排查同一立管');
    await waitFor(() => expect(submit().getAttribute('aria-disabled')).toBe('false'));
  });

  it('DESK-6: the resident is told what was done, in the words of the note', async () => {
    const { sent, submit, type } = await openHandling();
    type('做了什么，结果怎样', '关了总阀，更换了软管。');
    type('善后：怎样避免再次发生', '已排查同一立管');
    await waitFor(() => expect(submit().getAttribute('aria-disabled')).toBe('false'));
    await act(async () => {
      fireEvent.click(submit());
    });
    expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
      note: '关了总阀，更换了软管。',
      aftermath: '已排查同一立管',
      photoIds: [],
      reply: '李女士您好，「漏水」已经处理完毕：关了总阀，更换了软管。请您方便时看一看，谢谢。',
    });
    await waitFor(() => expect(screen.getByText('这件事已经处理完毕，由前台回访。')).toBeTruthy());
  });
});
