import { DESK } from '../../../src/app/words/desk';
import { ERROR_WORDS } from '../../../src/contract/error-words';
import type { Phone } from '../../journeys/support/phone';
import type { PageScenes, ScenesOf } from '../scene';
import type { Facts, Person } from '../worlds';

const OFFLINE = () => [ERROR_WORDS.offline.title];
const NOBODY = '00000000-0000-4000-8000-000000000000';

async function writeDown(phone: Phone, { residentId = '' }: Facts): Promise<void> {
  await phone.type('#register-search', '1201');
  await phone.tap(`#register-resident-${residentId}`);
  await phone.type('#register-phone', '13800000001');
  await phone.type('#register-matter', '厨房的灯不亮，老人晚上看不清');
}

/** What the front desk sees. */
export const DESK_SCENES: ScenesOf<'desk'> = {
  deskQueue: {
    new: {
      shows: 'The very first request of a community has come',
      world: 'first',
      who: 'desk',
      sees: () => ['客厅的窗户关不上'],
    },
    busy: {
      shows: 'A busy morning: who waits, and for how long',
      world: 'busy',
      who: 'desk',
      sees: () => ['广告屏', '长椅'],
    },
    mine: {
      shows: 'What I follow up',
      world: 'busy',
      who: 'desk',
      act: (phone) => phone.tap({ label: new RegExp(`^${DESK.queue.views.mine}`) }),
      sees: () => ['洗衣机'],
    },
    error: {
      shows: 'The server cannot be reached',
      world: 'busy',
      who: 'desk',
      unreachable: true,
      sees: OFFLINE,
    },
    empty: { shows: 'Nobody waits', world: 'quiet', who: 'desk', sees: () => [DESK.queue.empty.queue.title] },
  },
  deskRequest: {
    new: {
      shows: 'The first answer, from the template',
      world: 'first',
      who: 'desk',
      params: ({ received = '' }) => ({ id: received }),
      sees: () => ['客厅的窗户关不上'],
      finds: ['#accept-submit'],
    },
    taboo: {
      shows: 'A forbidden phrase, and what to say instead',
      world: 'busy',
      who: 'desk',
      params: ({ longest = '' }) => ({ id: longest }),
      act: (phone) => phone.type('#composer-text', '许女士您好，有什么事！请您稍等，谢谢。'),
      finds: ['#composer-text-taboo-0'],
    },
    dispatch: {
      shows: 'To whom, and by when',
      world: 'busy',
      who: 'desk',
      params: ({ returned = '' }) => ({ id: returned }),
      act: async (phone) => {
        await phone.tap('#dispatch-open');
        await phone.tap({ label: /^张建国（/ });
        await phone.tap('#dispatch-within-120');
      },
      finds: ['#dispatch-submit'],
    },
    emergency: {
      shows: 'An emergency is underway',
      world: 'busy',
      who: 'desk',
      params: ({ emergency = '' }) => ({ id: emergency }),
      sees: () => ['水管爆了'],
    },
    busy: {
      shows: 'The callback: what to say, and what the resident said',
      world: 'busy',
      who: 'desk',
      params: ({ callback = '' }) => ({ id: callback }),
      act: async (phone) => {
        await phone.tap('#callback-satisfied');
        await phone.type('#callback-words', '网速很快，谢谢师傅');
      },
      finds: ['#callback-script', '#callback-submit'],
    },
    error: {
      shows: 'The server cannot be reached',
      world: 'busy',
      who: 'desk',
      params: ({ callback = '' }) => ({ id: callback }),
      unreachable: true,
      sees: OFFLINE,
    },
    empty: {
      shows: 'There is no such request',
      world: 'busy',
      who: 'desk',
      params: () => ({ id: NOBODY }),
      sees: () => [ERROR_WORDS.notFound.title],
    },
  },
  deskCallbacks: {
    new: { shows: 'The first callback is due', world: 'first', who: 'desk', sees: () => ['厨房水龙头滴水'] },
    busy: { shows: 'Whom to call, in order', world: 'busy', who: 'desk', sees: () => ['网络面板', '晾衣架'] },
    error: {
      shows: 'The server cannot be reached',
      world: 'busy',
      who: 'desk',
      unreachable: true,
      sees: OFFLINE,
    },
    empty: {
      shows: 'Nobody is to be called',
      world: 'quiet',
      who: 'desk',
      sees: () => [DESK.callback.empty.title],
    },
  },
  deskRegister: {
    new: { shows: 'The telephone rings', world: 'first', who: 'desk', finds: ['#register-submit'] },
    busy: {
      shows: 'A known resident, the matter, and what is read back',
      world: 'busy',
      who: 'desk',
      act: writeDown,
      sees: () => ['3 栋 1201'],
    },
    error: {
      shows: 'Registered without a network: what was written stays',
      world: 'busy',
      who: 'desk',
      act: async (phone, facts) => {
        await writeDown(phone, facts);
        await phone.setOnline(false);
        await phone.tap('#register-submit');
      },
      sees: OFFLINE,
    },
    empty: {
      shows: 'Registered with nothing written',
      world: 'busy',
      who: 'desk',
      act: (phone) => phone.tap('#register-submit'),
      sees: () => [DESK.register.missing.matter],
    },
  },
  deskResidents: {
    new: { shows: 'The first newcomer waits', world: 'first', who: 'desk', sees: () => ['周子涵'] },
    busy: {
      shows: 'Somebody is looked for',
      world: 'busy',
      who: 'desk',
      act: (phone) => phone.type('#resident-search', '3 栋'),
      sees: () => ['欧阳倩'],
    },
    verify: {
      shows: 'Which papers were shown?',
      world: 'busy',
      who: 'desk',
      act: async (phone) => {
        await phone.tap({ label: DESK.residents.verify });
        await phone.tap({ label: DESK.residents.papers[0] });
      },
      sees: () => [DESK.residents.verifyTitle],
    },
    error: {
      shows: 'The server cannot be reached',
      world: 'busy',
      who: 'desk',
      unreachable: true,
      sees: OFFLINE,
    },
    empty: {
      shows: 'Nobody waits to be verified',
      world: 'quiet',
      who: 'desk',
      sees: () => [DESK.residents.empty.title],
    },
  },
};

/** The same scenes with somebody else at the desk. */
function heldBy(who: Person, scenes: PageScenes): PageScenes {
  return Object.fromEntries(
    Object.entries(scenes).map(([name, scene]) => [name, { ...scene, who }]),
  ) as PageScenes;
}

const inQueue = heldBy('supervisor', DESK_SCENES.deskQueue);
const atRequest = heldBy('supervisor', DESK_SCENES.deskRequest);

/** What a supervisor sees: the desk's pages, with what ran late and what is about the desk itself. */
export const SUPERVISOR_SCENES: ScenesOf<'supervisor'> = {
  deskQueue: {
    new: inQueue.new,
    busy: {
      shows: 'What is overdue, and what was escalated',
      world: 'busy',
      who: 'supervisor',
      act: (phone) => phone.tap({ label: new RegExp(`^${DESK.queue.views.overdue}`) }),
      sees: () => ['受潮发霉'],
    },
    error: inQueue.error,
    empty: {
      shows: 'Nothing is overdue',
      world: 'quiet',
      who: 'supervisor',
      act: (phone) => phone.tap({ label: new RegExp(`^${DESK.queue.views.overdue}`) }),
      sees: () => [DESK.queue.empty.overdue.title],
    },
  },
  deskRequest: {
    new: atRequest.new,
    busy: {
      shows: 'A complaint about the window, for the supervisor alone',
      world: 'busy',
      who: 'supervisor',
      params: ({ aboutWindow = '' }) => ({ id: aboutWindow }),
      sees: () => ['响了很久'],
    },
    overdue: {
      shows: 'An overdue repair that was escalated',
      world: 'busy',
      who: 'supervisor',
      params: ({ overdue = '' }) => ({ id: overdue }),
      sees: () => ['受潮发霉'],
    },
    error: atRequest.error,
    empty: atRequest.empty,
  },
  deskCallbacks: heldBy('supervisor', DESK_SCENES.deskCallbacks),
  deskRegister: heldBy('supervisor', DESK_SCENES.deskRegister),
  deskResidents: heldBy('supervisor', DESK_SCENES.deskResidents),
};
