import { act, fireEvent, render, screen } from '@testing-library/react';
import SignInPage from '../../../../src/app/resident/sign-in/index';
import { PRIVACY } from '../../../../src/app/words/privacy';
import { RESIDENT } from '../../../../src/app/words/resident';
import { NOTICE_VERSION, PURPOSE_WORDS } from '../../../../src/domain/privacy/purposes';
import { answerCalls } from '../../support/answers';
import { NOW } from '../../support/requests';
import Taro from '../../support/taro';

const press = async (name: string | RegExp) => {
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
  });
};
const box = () => screen.getByRole('checkbox');

describe('Signing in', () => {
  it('asks before it sends a code: no box is ticked beforehand, and nothing leaves the phone', async () => {
    const { sent } = answerCalls({
      'POST /api/sign-in-codes': { expiresAt: NOW + 300_000, demoCode: '123456' },
    });
    await act(async () => {
      render(<SignInPage />);
    });
    expect(box().getAttribute('aria-checked')).toBe('false');
    fireEvent.change(screen.getByPlaceholderText(RESIDENT.signIn.phonePlaceholder), {
      target: { value: '13800001202' },
    });
    await press(RESIDENT.signIn.getCode);
    expect(sent).toEqual([]);
    expect(screen.getByRole('alert').textContent).toBe(PRIVACY.agreement.required);

    fireEvent.click(box());
    expect(screen.queryByRole('alert')).toBeNull();
    await press(RESIDENT.signIn.getCode);
    expect(sent).toEqual([
      expect.objectContaining({ body: { phone: '13800001202', noticeVersion: NOTICE_VERSION } }),
    ]);
  });

  it('says what does not work for whoever refuses, and leads to the notice', async () => {
    answerCalls({});
    await act(async () => {
      render(<SignInPage />);
    });
    expect(screen.getByText(new RegExp(PURPOSE_WORDS.signInAndContact.refusing))).toBeTruthy();
    await press(PRIVACY.agreement.notice);
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/resident/privacy/index' });
  });
});
