import { render, screen } from '@testing-library/react';
import { CounterScript } from '../../../../src/app/desk/register/counter-script';

describe('The script of the counter', () => {
  const steps = () => screen.getAllByText(/^[1-5]$/).map((number) => number.parentElement?.textContent ?? '');

  it('DESK-1: begins with standing up, a smile at three metres, and the first word', () => {
    render(<CounterScript />);
    expect(screen.getByText('您好，请问有什么可以帮到您？')).toBeTruthy();
    expect(steps()[0]).toMatch(/起立.*三米.*微笑.*先开口问候/);
  });

  it('DESK-8: hands over with both hands, and points with the whole hand', () => {
    render(<CounterScript />);
    expect(steps().join()).toMatch(/双手接、双手还；指路用手掌，不用手指或笔/);
  });

  it('DESK-9: ends with asking whether it is to their satisfaction, and thanks', () => {
    render(<CounterScript />);
    expect(steps()[4]).toMatch(/满意.*感谢您，请慢走/);
  });
});
