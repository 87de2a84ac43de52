import { GATE } from '../../../src/app/words/gate';
import { ERROR_WORDS } from '../../../src/contract/error-words';
import { VERDICT_WORDS } from '../../../src/domain/visit/gate-words';
import { standAtGate } from '../../journeys/support/gate-steps';
import type { Phone } from '../../journeys/support/phone';
import type { ScenesOf } from '../scene';

const OFFLINE = () => [ERROR_WORDS.offline.title];
const EAST = 1;

/** Stands at the east gate, and scans this. */
async function scan(phone: Phone, text: string): Promise<void> {
  await phone.open('gatePost');
  await standAtGate(phone, EAST);
  await phone.scan(text);
  await phone.finds('#gate-verdict');
}

/** What guards see, and supervisors at the gate. */
export const GATE_SCENES: ScenesOf<'guard'> = {
  gatePost: {
    new: {
      shows: 'A new device is asked at which gate it stands',
      world: 'busy',
      who: 'guard',
      sees: () => [GATE.gate.choose],
    },
    busy: {
      shows: 'The scan, the six digits, and who is expected today',
      world: 'busy',
      who: 'guard',
      act: (phone) => standAtGate(phone, EAST),
      sees: () => [GATE.online.on, '周*平'],
    },
    found: {
      shows: 'Found by a look-up, which is counted',
      world: 'busy',
      who: 'guard',
      act: async (phone) => {
        await standAtGate(phone, EAST);
        await phone.type('#gate-search', '周');
        await phone.tap('#gate-find');
      },
      sees: () => [GATE.post.found(1)],
    },
    offline: {
      shows: 'Without a network: how old the data are, and what that means',
      world: 'busy',
      who: 'guard',
      act: async (phone) => {
        await standAtGate(phone, EAST);
        await phone.setOnline(false);
        await phone.scan('204618');
      },
      sees: () => [GATE.online.off, GATE.online.oneGate],
    },
    error: {
      shows: 'The server cannot be reached, and never was',
      world: 'busy',
      who: 'guard',
      unreachable: true,
      sees: OFFLINE,
    },
    empty: {
      shows: 'Nobody is expected',
      world: 'quiet',
      who: 'guard',
      act: (phone) => standAtGate(phone, EAST),
      sees: () => [GATE.post.empty.title],
    },
  },
  gateVerify: {
    new: {
      shows: 'A good pass: the verdict fills the screen',
      world: 'busy',
      who: 'guard',
      act: (phone, { goodPass = '' }) => scan(phone, goodPass),
      sees: () => [VERDICT_WORDS.admit.title],
      finds: ['#gate-step-greet'],
    },
    busy: {
      shows: 'The second of the five steps, with what to say',
      world: 'busy',
      who: 'guard',
      params: ({ greeted = '' }) => ({ visit: greeted }),
      finds: ['#gate-step-verify'],
    },
    early: {
      shows: 'Too early: when to come, and how to say it',
      world: 'busy',
      who: 'guard',
      act: (phone, { earlyPass = '' }) => scan(phone, earlyPass),
      sees: () => [VERDICT_WORDS.tooEarly.title],
    },
    revoked: {
      shows: 'Withdrawn by the host',
      world: 'busy',
      who: 'guard',
      act: (phone, { revokedPass = '' }) => scan(phone, revokedPass),
      sees: () => [VERDICT_WORDS.revoked.title],
    },
    asked: {
      shows: 'Somebody unexpected: the host is asked, with the time that is left',
      world: 'busy',
      who: 'guard',
      params: ({ asked = '' }) => ({ visit: asked }),
      sees: () => [GATE.host.waiting],
    },
    phoned: {
      shows: 'What the host said on the telephone',
      world: 'busy',
      who: 'guard',
      params: ({ asked = '' }) => ({ visit: asked }),
      act: (phone) => phone.tap('#gate-host-phoned'),
      finds: ['#gate-host-submit'],
    },
    turnAway: {
      shows: 'Courteously turning somebody away',
      world: 'busy',
      who: 'guard',
      params: ({ greeted = '' }) => ({ visit: greeted }),
      act: (phone) => phone.tap('#gate-turn-away'),
      finds: ['#gate-turn-away-submit'],
    },
    finished: {
      shows: 'They are in',
      world: 'busy',
      who: 'guard',
      params: ({ inside = '' }) => ({ visit: inside }),
      sees: () => [GATE.verify.finished],
    },
    error: {
      shows: 'The server cannot be reached',
      world: 'busy',
      who: 'guard',
      params: ({ greeted = '' }) => ({ visit: greeted }),
      unreachable: true,
      sees: OFFLINE,
    },
    empty: {
      shows: 'Nobody stands here',
      world: 'busy',
      who: 'guard',
      sees: () => [GATE.verify.gone.title],
    },
  },
  gateInside: {
    new: {
      shows: 'Before somebody leaves: the farewell',
      world: 'busy',
      who: 'guard',
      act: async (phone, { inside = '' }) => phone.tap(`#check-out-${inside}`),
      finds: ['#check-out-submit'],
    },
    busy: {
      shows: 'Who stands at the gate, who is overdue, who is inside',
      world: 'busy',
      who: 'guard',
      sees: () => [GATE.inside.overdue, GATE.inside.atGate],
    },
    error: {
      shows: 'The server cannot be reached',
      world: 'busy',
      who: 'guard',
      unreachable: true,
      sees: OFFLINE,
    },
    empty: {
      shows: 'Nobody is inside',
      world: 'quiet',
      who: 'guard',
      sees: () => [GATE.inside.empty.title],
    },
  },
  gateRegister: {
    new: {
      shows: 'As it opens, with what to say',
      world: 'busy',
      who: 'guard',
      sees: () => [GATE.register.say],
    },
    busy: {
      shows: 'Filled in, with help and consent',
      world: 'busy',
      who: 'guard',
      act: async (phone) => {
        await phone.type('#walk-in-name', '王建国');
        await phone.tap({ label: '3 栋' });
        await phone.tap({ label: '1201' });
        await phone.tap('#walk-in-help-2');
        await phone.tap('#walk-in-consent');
      },
      sees: () => [GATE.register.helpLine],
    },
    error: {
      shows: 'The server cannot be reached: how to go on without it',
      world: 'busy',
      who: 'guard',
      unreachable: true,
      sees: () => [GATE.register.needsNetwork],
    },
    empty: {
      shows: 'Sent with nothing written',
      world: 'busy',
      who: 'guard',
      act: async (phone) => {
        await phone.tap(`#gate-${EAST}`);
        await phone.tap('#walk-in-submit');
      },
      sees: () => [GATE.register.missing.name],
    },
  },
  gateDuty: {
    new: {
      shows: 'The duty card of the post',
      world: 'busy',
      who: 'guard',
      sees: () => [GATE.duty.card],
    },
    busy: {
      shows: 'How a known resident is greeted',
      world: 'busy',
      who: 'guard',
      act: async (phone) => {
        await phone.type('#known-query', '李娟');
        await phone.tap('#known-find');
      },
      sees: () => ['李女士您好'],
    },
    error: {
      shows: 'The server cannot be reached: the card is there all the same',
      world: 'busy',
      who: 'guard',
      unreachable: true,
      sees: () => [GATE.duty.needsNetwork],
    },
    empty: {
      shows: 'Nobody is called so',
      world: 'busy',
      who: 'guard',
      act: async (phone) => {
        await phone.type('#known-query', '无名氏');
        await phone.tap('#known-find');
      },
      sees: () => [GATE.duty.notFound],
    },
  },
  gateWatch: {
    new: {
      shows: 'Somebody is barred: never without a reason and an end',
      world: 'busy',
      who: 'supervisor',
      act: (phone) => phone.tap('#block-add'),
      finds: ['#block-submit'],
    },
    busy: {
      shows: 'What an offline gate did that does not fit, and who is barred',
      world: 'busy',
      who: 'supervisor',
      sees: () => [GATE.conflicts.revoked, '多次在楼道内散发广告'],
    },
    error: {
      shows: 'The server cannot be reached',
      world: 'busy',
      who: 'supervisor',
      unreachable: true,
      sees: OFFLINE,
    },
    empty: {
      shows: 'Nothing to look into, and nobody barred',
      world: 'quiet',
      who: 'supervisor',
      sees: () => [GATE.watch.noConflicts, GATE.watch.noBlocks],
    },
  },
};
