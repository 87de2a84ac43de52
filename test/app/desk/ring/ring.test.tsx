import { act, fireEvent, render, screen } from '@testing-library/react';
import { RingLine } from '../../../../src/app/desk/ring/ring-line';
import { sayInTitle } from '../../../../src/app/platform/say-in-title';
import { signal } from '../../../../src/app/platform/signal';
import { tellLive } from '../../../../src/app/state/live/live';
import { signIn } from '../../../../src/app/state/session';
import { CHEN, NOW } from '../../support/requests';

jest.mock('../../../../src/app/platform/say-in-title', () => ({ sayInTitle: jest.fn() }));
jest.mock('../../../../src/app/platform/signal', () => ({ signal: jest.fn() }));

let position = 0;
const happens = (...types: string[]) =>
  act(() => {
    const items = types.map((type) => {
      position += 1;
      return { position, subject: 'serviceRequest' as const, id: `r${position}`, type, version: 1 };
    });
    tellLive({ type: 'items', items, position });
  });
const look = (visible: boolean) => {
  Object.defineProperty(document, 'visibilityState', {
    value: visible ? 'visible' : 'hidden',
    configurable: true,
  });
  document.dispatchEvent(new Event('visibilitychange'));
};

describe('the bell at the desk', () => {
  beforeEach(() => {
    signIn({ token: 't', expiresAt: NOW, me: CHEN });
    render(<RingLine />);
  });

  it('rings when somebody new waits, once for a burst, and for nothing else', () => {
    happens('received', 'messageSent', 'received');
    expect(signal).toHaveBeenCalledTimes(1);
    happens('accepted', 'messageSent');
    expect(signal).toHaveBeenCalledTimes(1);
  });

  it('counts them in the title until somebody looks', () => {
    look(false);
    happens('received');
    happens('received');
    expect(sayInTitle).toHaveBeenLastCalledWith('（2）有住户在等候');
    look(true);
    expect(sayInTitle).toHaveBeenLastCalledWith(null);
    happens('received');
    expect(sayInTitle).toHaveBeenLastCalledWith(null);
  });

  it('is quiet on request, and stays so', () => {
    fireEvent.click(screen.getByText('响铃：开'));
    happens('received');
    expect(signal).not.toHaveBeenCalled();
    expect(localStorage.getItem('ring-muted')).toBe('true');
    fireEvent.click(screen.getByText('响铃：关'));
    happens('received');
    expect(signal).toHaveBeenCalledTimes(1);
  });

  it('rings for nobody but the desk', () => {
    act(() => signIn({ token: 't', expiresAt: NOW, me: { ...CHEN, role: 'technician' } }));
    happens('received');
    expect(signal).not.toHaveBeenCalled();
  });
});
