import { act, fireEvent, render, screen } from '@testing-library/react';
import MyDataPage from '../../../../src/app/resident/my-data/index';
import NewRequestPage from '../../../../src/app/resident/new-request/index';
import { type Me, signIn } from '../../../../src/app/state/session';
import { PRIVACY } from '../../../../src/app/words/privacy';
import { RESIDENT } from '../../../../src/app/words/resident';
import { NOTICE_VERSION, PURPOSE_WORDS } from '../../../../src/domain/privacy/purposes';
import { answerCalls } from '../../support/answers';
import { CHEN, NOW } from '../../support/requests';
import Taro from '../../support/taro';

const LI: Me = { ...CHEN, id: 'li', name: '李娟', role: 'resident', departmentName: null };
const handling = { purpose: 'requestHandling', version: NOTICE_VERSION, givenAt: NOW } as const;
const AGREED: Me = { ...LI, consents: [...LI.consents, handling] };
const NOBODY_LOOKED = { looks: [], nextCursor: null };
const words = PRIVACY.myData;

async function show(page: React.ReactElement, me: Me): Promise<void> {
  signIn({ token: 't', expiresAt: NOW, me });
  await act(async () => {
    render(page);
  });
}
const press = async (name: string) => {
  await act(async () => {
    fireEvent.click(screen.getAllByRole('button', { name }).pop() as HTMLElement);
  });
};
const tap = async (id: string) => {
  await act(async () => {
    fireEvent.click(document.getElementById(id) as HTMLElement);
  });
};

describe('Privacy and data', () => {
  it('tells who looked at the number, when, why and in which request', async () => {
    answerCalls({
      'GET /api/me/looks': {
        looks: [
          {
            at: NOW,
            by: { name: '陈晓琳', role: 'frontDesk' },
            why: 'callback',
            serviceRequestId: 'r',
            serial: 7,
          },
        ],
        nextCursor: null,
      },
    });
    await show(<MyDataPage />, LI);
    expect(screen.getByText('陈晓琳 · 前台')).toBeTruthy();
    expect(screen.getByText(/回访 · 事项 7/)).toBeTruthy();
  });

  it('takes a consent back only after saying what then does not work', async () => {
    const { sent } = answerCalls({
      'GET /api/me/looks': NOBODY_LOOKED,
      'POST /api/me/consents/withdraw': LI,
    });
    await show(<MyDataPage />, AGREED);
    await tap('withdraw-requestHandling');
    expect(screen.getByText(PURPOSE_WORDS.requestHandling.refusing)).toBeTruthy();
    expect(sent.filter(({ method }) => method === 'POST')).toEqual([]);
    await press(words.withdraw);
    expect(sent.find(({ method }) => method === 'POST')).toMatchObject({
      body: { purpose: 'requestHandling' },
      key: expect.any(String),
    });
    expect(document.getElementById('give-requestHandling')).not.toBeNull();
  });

  it('asks again for whoever agreed to an earlier version', async () => {
    answerCalls({ 'GET /api/me/looks': NOBODY_LOOKED });
    await show(<MyDataPage />, { ...AGREED, noticeVersion: NOTICE_VERSION + 1 });
    expect(screen.getAllByText(words.outdated)).toHaveLength(2);
  });

  it('deletes the account after asking once, and tells what is still open and until when', async () => {
    const dueAt = Date.UTC(2026, 11, 14, 16);
    const { sent } = answerCalls({
      'GET /api/me/looks': NOBODY_LOOKED,
      'POST /api/me/deletion': {
        status: 'scheduled',
        dueAt,
        open: [{ id: 'r', serial: 7, kind: 'repair', matter: '门锁坏了' }],
      },
      'GET /api/me': { ...AGREED, deletion: { requestedAt: NOW, dueAt } },
      'POST /api/me/deletion/cancel': AGREED,
    });
    await show(<MyDataPage />, AGREED);
    await tap('deletion-open');
    expect(sent.some(({ url }) => url === '/api/me/deletion')).toBe(false);
    expect(screen.getByText(words.deleteHelp)).toBeTruthy();
    await press(words.deleteConfirm);
    expect(screen.getByText('事项 7：门锁坏了')).toBeTruthy();
    expect(screen.getByText(/最迟 2026年12月15日/)).toBeTruthy();
    await press(words.keep);
    expect(screen.queryByText(words.scheduledTitle)).toBeNull();
  });

  it('signs out of a deleted account at once', async () => {
    answerCalls({
      'GET /api/me/looks': NOBODY_LOOKED,
      'POST /api/me/deletion': { status: 'done', dueAt: NOW, open: [] },
    });
    await show(<MyDataPage />, AGREED);
    await tap('deletion-open');
    await press(words.deleteConfirm);
    expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/resident/home/index' });
    expect(
      Taro.removeStorageSync.mock.calls.length + Number(localStorage.getItem('session') === null),
    ).toBeGreaterThan(0);
  });

  it('tells staff that the company ends their account, and asks them for the first consent alone', async () => {
    answerCalls({ 'GET /api/me/looks': NOBODY_LOOKED });
    await show(<MyDataPage />, CHEN);
    expect(screen.getByText(words.staff)).toBeTruthy();
    expect(screen.queryByText(PURPOSE_WORDS.roomBinding.title)).toBeNull();
  });
});

describe('A page that collects something', () => {
  it('is not shown before the person has agreed, who may refuse', async () => {
    const { sent } = answerCalls({ 'POST /api/me/consents': AGREED });
    await show(<NewRequestPage />, LI);
    expect(screen.queryByText(RESIDENT.newRequest.matter)).toBeNull();
    expect(screen.getByText(PURPOSE_WORDS.requestHandling.refusing)).toBeTruthy();
    await press(PRIVACY.consentFirst.refuse);
    expect(sent).toEqual([]);
    await press(PRIVACY.consentFirst.agree);
    expect(sent).toEqual([
      expect.objectContaining({ body: { purpose: 'requestHandling', noticeVersion: NOTICE_VERSION } }),
    ]);
    expect(screen.getByText(RESIDENT.newRequest.matter)).toBeTruthy();
  });
});
