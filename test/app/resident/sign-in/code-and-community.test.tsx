import { act, fireEvent, render, screen } from '@testing-library/react';
import SignInPage from '../../../../src/app/resident/sign-in/index';
import { RESIDENT } from '../../../../src/app/words/resident';
import { answerCalls, Refused } from '../../support/answers';
import { NOW } from '../../support/requests';

const words = RESIDENT.signIn;
const press = async (name: string) => {
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
  });
};

async function typeCode(answer: Refused) {
  const { sent } = answerCalls({
    'POST /api/sign-in-codes': { expiresAt: NOW + 300_000 },
    'POST /api/sessions': answer,
  });
  await act(async () => {
    render(<SignInPage />);
  });
  fireEvent.change(screen.getByLabelText(words.phone), { target: { value: '13800001219' } });
  fireEvent.click(screen.getByRole('checkbox'));
  await press(words.getCode);
  fireEvent.change(screen.getByLabelText(words.code), { target: { value: '000000' } });
  await press(words.submit);
  return { sent };
}

describe('The code of signing in', () => {
  it('is said to be wrong at its field, until it is typed anew', async () => {
    await typeCode(new Refused(401, 'wrongCode'));
    const said = screen.getAllByRole('alert');
    // The title is the server's, and this one says the code of the refusal.
    expect(said.map(({ textContent }) => textContent)).toEqual([words.codeRefused('wrongCode')]);
    fireEvent.change(screen.getByLabelText(words.code), { target: { value: '1' } });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is followed by one tap where the number is known in several communities', async () => {
    const { sent } = await typeCode(
      new Refused(409, 'chooseCommunity', {
        newcomer: false,
        communities: [
          { id: 'gui', name: '桂芳园' },
          { id: 'yun', name: '云栖里' },
        ],
      }),
    );
    await act(async () => {
      fireEvent.click(document.getElementById('sign-in-community-yun') as HTMLElement);
    });
    expect(sent.at(-1)?.body).toMatchObject({ communityId: 'yun', code: '000000' });
  });
});
