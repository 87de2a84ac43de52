import { WORKS } from '../../../src/app/words/works';
import { ERROR_WORDS } from '../../../src/contract/error-words';
import { PHOTOS } from '../photos';
import type { ScenesOf } from '../scene';

const OFFLINE = () => [ERROR_WORDS.offline.title];
const NOBODY = '00000000-0000-4000-8000-000000000000';

/** What technicians see. */
export const WORKS_SCENES: ScenesOf<'works'> = {
  worksJobs: {
    new: { shows: 'The first job', world: 'first', who: 'technician', sees: () => ['入户门的锁'] },
    busy: {
      shows: 'My jobs and those of the department',
      world: 'busy',
      who: 'technician',
      sees: () => ['洗衣机龙头', '可视对讲'],
    },
    error: {
      shows: 'The server cannot be reached',
      world: 'busy',
      who: 'technician',
      unreachable: true,
      sees: OFFLINE,
    },
    empty: {
      shows: 'Nothing to do',
      world: 'quiet',
      who: 'technician',
      sees: () => [WORKS.jobs.empty.title],
    },
  },
  worksJob: {
    new: {
      shows: 'Dispatched, not begun',
      world: 'first',
      who: 'technician',
      params: ({ dispatched = '' }) => ({ id: dispatched }),
      finds: ['#job-start'],
    },
    busy: {
      shows: 'Underway',
      world: 'busy',
      who: 'technician',
      params: ({ underway = '' }) => ({ id: underway }),
      finds: ['#job-handle'],
    },
    handle: {
      shows: 'Done: what was done, with a photo, and what the resident is told',
      world: 'busy',
      who: 'technician',
      params: ({ underway = '' }) => ({ id: underway }),
      act: async (phone) => {
        await phone.tap('#job-handle');
        await phone.type('#job-handle-note', '更换龙头接口和密封圈，试水十分钟不漏');
        await phone.choosePhotos('#job-handle-photos-add', [PHOTOS.sink]);
        await phone.finds({ label: '第 1 张照片' });
        await phone.offers('#job-handle-submit');
      },
      finds: [{ label: '第 1 张照片' }],
    },
    onHold: {
      shows: 'On hold: the clock stands',
      world: 'busy',
      who: 'technician',
      params: ({ onHold = '' }) => ({ id: onHold }),
      finds: ['#job-resume'],
    },
    error: {
      shows: 'The server cannot be reached',
      world: 'busy',
      who: 'technician',
      params: ({ underway = '' }) => ({ id: underway }),
      unreachable: true,
      sees: OFFLINE,
    },
    empty: {
      shows: 'There is no such job',
      world: 'busy',
      who: 'technician',
      params: () => ({ id: NOBODY }),
      sees: () => [ERROR_WORDS.notFound.title],
    },
  },
};
