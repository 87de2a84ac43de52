import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { ReplyBar } from '../../../src/app/staff/reply-bar';
import { useServiceRequest } from '../../../src/app/state/use-service-request';
import { answerCalls, Refused } from '../support/answers';
import { detail } from '../support/requests';

const templates = (...texts: string[]) => ({
  templates: texts.map((text, index) => ({
    id: `t-${index}`,
    moment: 'acknowledgement',
    text,
    unfilled: text.includes('【') ? ['time'] : [],
  })),
  late: false,
});
const GOOD = '李女士您好，「漏水」已经收到，今天 15:00 前给您答复，谢谢。';
const WITH_BLANK = '李女士您好，「漏水」已经收到，【时间】前给您答复，谢谢。';

function Bench({ onSent }: { readonly onSent: (text: string) => void }) {
  const work = useServiceRequest('request-1');
  if (work.request === null) return null;
  return (
    <ReplyBar
      request={work.request}
      work={work}
      primary={null}
      onSend={async (_choice, text) => {
        const sent = await work.give('accept', { reply: text });
        if (sent) onSent(text);
        return sent;
      }}
    />
  );
}

const accepted = detail({ status: 'accepted', version: 3, can: ['sendMessage'] });

async function openComposer(table: Record<string, unknown> = {}) {
  const onSent = jest.fn();
  const { sent } = answerCalls({
    'GET /api/service-requests/request-1': detail(),
    'GET /api/reply-templates': templates(WITH_BLANK, GOOD),
    'POST /api/service-requests/request-1/accept': accepted,
    ...table,
  });
  await act(async () => {
    render(<Bench onSent={onSent} />);
  });
  const field = (await screen.findByLabelText('发给住户的话')) as HTMLTextAreaElement;
  const write = (value: string) => fireEvent.change(field, { target: { value } });
  const press = async (name: string | RegExp) =>
    act(async () => {
      fireEvent.click(screen.getByRole('button', { name }));
    });
  return { field, write, press, sent, onSent };
}

const sendDisabled = () => document.getElementById('accept-submit')?.getAttribute('aria-disabled');

describe('The composer', () => {
  it('begins with the first template that is complete', async () => {
    const { field } = await openComposer();
    expect(field.value).toBe(GOOD);
    expect(sendDisabled()).toBe('false');
  });

  it('TEN-1: the seals follow each keystroke', async () => {
    const { write } = await openComposer();
    write('李女士您好，已经收到。');
    expect(screen.getByText('受理时还差「谢谢」')).toBeTruthy();
    expect(screen.getByLabelText('谢谢，还差')).toBeTruthy();
    write('李女士您好，已经收到，谢谢。');
    expect(screen.getByText('礼貌用语齐了')).toBeTruthy();
    expect(screen.getByLabelText('谢谢，已写')).toBeTruthy();
  });

  it('TEN-2: a taboo stops the sending until it is replaced by one press', async () => {
    const { field, write, press, onSent } = await openComposer();
    write('李女士您好，有什么事！谢谢。');
    expect(sendDisabled()).toBe('true');
    await press('改好再发送');
    expect(onSent).not.toHaveBeenCalled();

    await press('换上');
    expect(field.value).toBe('李女士您好，请问有什么可以帮到您？谢谢。');
    expect(sendDisabled()).toBe('false');
  });

  it('a blank stops the sending until it is filled', async () => {
    const { field, write, press } = await openComposer();
    write(WITH_BLANK);
    expect(sendDisabled()).toBe('true');
    fireEvent.change(screen.getByLabelText('填上【时间】'), { target: { value: '今天 15:00' } });
    await press('填上');
    expect(field.value).toContain('今天 15:00前给您答复');
    expect(sendDisabled()).toBe('false');
  });

  it('sends the words with the command, and once', async () => {
    const { press, sent, onSent } = await openComposer();
    await press('受理并发送');
    await waitFor(() => expect(onSent).toHaveBeenCalledWith(GOOD));
    const writes = sent.filter(({ method }) => method === 'POST');
    expect(writes).toHaveLength(1);
    expect(writes[0]?.body).toEqual({ reply: GOOD });
  });

  it('TEN-2: a phrase that only the company forbids is learnt from the refusal and stopped from then on', async () => {
    const hit = {
      phrase: '不归我管',
      suggestion: '我帮您联系负责的同事',
      found: '不归我管',
      start: 0,
      end: 4,
    };
    const { write, press, sent, field } = await openComposer({
      'POST /api/service-requests/request-1/accept': new Refused(422, 'tabooPhrase', { hits: [hit] }),
    });
    write('您好，这个不归我管，谢谢。');
    expect(sendDisabled()).toBe('false');
    await press('受理并发送');
    await waitFor(() => expect(sendDisabled()).toBe('true'));
    expect(screen.getByText('「不归我管」请换个说法')).toBeTruthy();
    await press('换上');
    expect(field.value).toBe('您好，这个我帮您联系负责的同事，谢谢。');
    expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('keeps what was written when it does not get through', async () => {
    const { write, press, field } = await openComposer({
      'POST /api/service-requests/request-1/accept': new Refused(503, 'unavailable'),
    });
    write('您好，已经收到，谢谢。');
    await press('受理并发送');
    await screen.findAllByRole('alert');
    expect(field.value).toBe('您好，已经收到，谢谢。');
  });
});
