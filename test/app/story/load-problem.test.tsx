import { fireEvent, render, screen } from '@testing-library/react';
import { LoadProblem } from '../../../src/app/story/load-problem';
import { ERROR_WORDS } from '../../../src/contract/error-words';
import Taro from '../support/taro';

const refused = (code: 'notFound' | 'internal') => ({
  code,
  title: ERROR_WORDS[code].title,
  detail: ERROR_WORDS[code].help,
});

describe('A request that cannot be shown', () => {
  it('leads back where there is no such request: trying again would find nothing more', () => {
    const onRetry = jest.fn();
    render(<LoadProblem problem={refused('notFound')} onRetry={onRetry} />);
    expect(screen.getByText(ERROR_WORDS.notFound.title)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '重试' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '返回' }));
    expect(Taro.reLaunch).toHaveBeenLastCalledWith({ url: '/resident/home/index' });
  });

  it('has no way back beside the list that it was opened from', () => {
    render(<LoadProblem problem={refused('notFound')} onRetry={jest.fn()} canGoBack={false} />);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('may be tried again for any other reason', () => {
    const onRetry = jest.fn();
    render(<LoadProblem problem={refused('internal')} onRetry={onRetry} />);
    fireEvent.click(screen.getByRole('button', { name: '重试' }));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });
});
