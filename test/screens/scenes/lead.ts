import { LEAD } from '../../../src/app/words/lead';
import { ERROR_WORDS } from '../../../src/contract/error-words';
import type { ScenesOf } from '../scene';

const OFFLINE = () => [ERROR_WORDS.offline.title];

export const LEAD_SCENES: ScenesOf<'lead'> = {
  leadPhotos: {
    new: {
      shows: 'A photo is to be shown to all: who will see it is said first',
      world: 'weChat',
      who: 'supervisor',
      act: (phone) => phone.tap({ label: LEAD.photos.release }),
      sees: () => [LEAD.photos.verdicts.released.help],
      finds: ['#judge-submit'],
    },
    busy: {
      shows: 'Photos that WeChat could not judge, who waits longest first',
      world: 'weChat',
      who: 'supervisor',
      sees: () => ['水槽下面在滴水', LEAD.photos.refuse],
    },
    error: {
      shows: 'The server cannot be reached',
      world: 'weChat',
      who: 'supervisor',
      unreachable: true,
      sees: OFFLINE,
    },
    empty: {
      shows: 'No photo waits for anybody',
      world: 'quiet',
      who: 'supervisor',
      sees: () => [LEAD.photos.empty.title],
    },
  },
  leadUnsent: {
    new: {
      shows: 'An administrator has just come: where their account is',
      world: 'weChat',
      who: 'administrator',
      act: (phone) => phone.tap({ label: '我的' }),
      finds: ['#sign-out'],
    },
    busy: {
      shows: 'What WeChat did not take, why, and what helps',
      world: 'weChat',
      who: 'administrator',
      sees: () => [LEAD.unsent.reasons['47003']?.why ?? '', LEAD.unsent.again],
    },
    error: {
      shows: 'The server cannot be reached',
      world: 'weChat',
      who: 'administrator',
      unreachable: true,
      sees: OFFLINE,
    },
    empty: {
      shows: 'Everything has reached WeChat',
      world: 'busy',
      who: 'administrator',
      sees: () => [LEAD.unsent.empty.title],
    },
  },
};
