import { render, screen } from '@testing-library/react';
import { Seals } from '../../../src/app/components/seals/seals';

describe('The seals', () => {
  it('TEN-1: show each word in its state, and say the state to a screen reader', () => {
    render(
      <Seals
        seals={[
          { word: '您好', state: 'present' },
          { word: '请', state: 'missing' },
          { word: '再见', state: 'notNeeded' },
        ]}
      />,
    );
    expect(screen.getByText('您好').className).toContain('ui-seal--present');
    expect(screen.getByLabelText('请，还差').className).toContain('ui-seal--missing');
    expect(screen.getByLabelText('再见，此时不需要').textContent).toBe('再见');
  });
});
