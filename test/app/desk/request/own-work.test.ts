import { isOwnWork } from '../../../../src/app/desk/request/own-work';
import type { StoryItem } from '../../../../src/contract/schemas/service-request';

const step = (type: string, id: string) =>
  ({ type, actor: { id, name: '', role: 'frontDesk' } }) as StoryItem;

describe('Whose callback it may be', () => {
  it.each(['started', 'handled'])('DESK-6: not that of whoever has %s it, in any round', (type) => {
    const story = [
      step('received', 'li'),
      step(type, 'chen'),
      step('returned', 'lin'),
      step('handled', 'wang'),
    ];
    expect(isOwnWork({ story }, 'chen')).toBe(true);
  });

  it('DESK-6: but that of whoever only accepted, dispatched or talked', () => {
    const story = [step('accepted', 'chen'), step('dispatched', 'chen'), step('handled', 'wang')];
    expect(isOwnWork({ story }, 'chen')).toBe(false);
  });
});
