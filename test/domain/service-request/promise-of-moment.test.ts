import type { MOMENTS } from '../../../src/domain/courtesy';
import { promiseOfMoment, replay, type ServiceRequest } from '../../../src/domain/service-request';
import { contextAt } from '../support/context';
import { given } from '../support/given';
import { historyTo, RESOLUTION, received } from '../support/history';
import { chen, wang } from '../support/people';
import { friday, nextMonday, nextTuesday, saturday, tuesday, wednesday } from '../support/times';

const repair = replay(historyTo('accepted')) as ServiceRequest;
const promise = (moment: (typeof MOMENTS)[number], at: number, state = repair) =>
  promiseOfMoment(moment, state, contextAt(at), at);

describe('the promise that a sentence speaks of', () => {
  it.each([
    ['acknowledgement', tuesday('10:00'), wednesday('10:00')],
    ['notSatisfied', friday('15:00'), nextMonday('15:00')],
    ['reopened', friday('15:00'), nextMonday('15:00')],
    ['emergency', saturday('23:00'), saturday('23:59') + 60_000],
    ['handled', friday('11:00'), nextMonday('11:00')],
    ['onHold', friday('11:00'), nextMonday('11:00')],
    ['checking', tuesday('11:45'), tuesday('13:15')],
    ['outsideHours', saturday('10:00'), nextMonday('08:00')],
    ['outsideHours', tuesday('05:00'), tuesday('08:00')],
    ['unreached', friday('15:00'), nextMonday('08:00')],
    ['closed', tuesday('15:00'), nextTuesday('15:00')],
    ['progress', tuesday('15:00'), RESOLUTION.dueAt],
    ['dispatched', tuesday('15:00'), RESOLUTION.dueAt],
  ] as const)('%s', (moment, at, dueAt) => {
    expect(promise(moment, at)).toEqual({ dueAt, certain: true });
  });

  it('none, where none has been made yet', () => {
    expect(promise('progress', tuesday('09:00:10'), replay([received()]) as ServiceRequest)).toBeNull();
  });

  it('is the one that the flow makes when the step is taken', () => {
    given(...historyTo('underway'))
      .when(wang, friday('11:00'), { type: 'handle', note: '好了', photoIds: [] })
      .thenThese({ type: 'handled', callback: promise('handled', friday('11:00')) });
    given(...historyTo('underway'))
      .when(wang, friday('11:00'), { type: 'hold', reason: '等配件' })
      .thenThese({ type: 'held' }, { type: 'replyPromised', promise: promise('onHold', friday('11:00')) });
    given(received())
      .when(chen, tuesday('10:00'), { type: 'accept', inTurn: true })
      .thenThese(
        { type: 'taken' },
        { type: 'accepted', resolution: promise('acknowledgement', tuesday('10:00')) },
      );
  });
});
