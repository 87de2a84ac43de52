import { VISIT_STATUS_NAMES, VISITOR } from '../../../src/app/words/visitor';
import { ERROR_WORDS } from '../../../src/contract/error-words';
import type { Phone } from '../../journeys/support/phone';
import type { ScenesOf } from '../scene';

const OFFLINE = () => [ERROR_WORDS.offline.title];
const NOBODY = '00000000-0000-4000-8000-000000000000';
const NOWHERE = 'A'.repeat(32);

async function typePlate(phone: Phone, plate: string): Promise<void> {
  for (const label of plate) await phone.tap({ label });
}

async function fillIn(phone: Phone): Promise<void> {
  await phone.type('#new-visit-name', '陈伯母');
  await phone.tap('#new-visit-purpose-family');
  await phone.tap('#new-visit-people-more');
}

/** What hosts see of their visitors, and visitors of their pass. */
export const VISITOR_SCENES: ScenesOf<'visitor'> = {
  newVisit: {
    new: {
      shows: 'A newcomer has no home to invite to',
      world: 'busy',
      who: 'newcomer',
      sees: () => [VISITOR.newVisit.noRoom.title],
    },
    first: {
      shows: 'As it opens: a name is all that is missing',
      world: 'busy',
      who: 'resident',
      sees: () => [VISITOR.newVisit.recent],
    },
    busy: {
      shows: 'Filled in, with plate and help',
      world: 'busy',
      who: 'resident',
      act: async (phone) => {
        await fillIn(phone);
        await phone.tap('#new-visit-more');
        await phone.tap('#new-visit-plate');
        await typePlate(phone, '粤BD12345');
        await phone.tap('#plate-done');
        await phone.tap('#new-visit-help-2');
      },
      sees: () => ['粤B·D12345'],
    },
    plate: {
      shows: 'The keys for a number plate',
      world: 'busy',
      who: 'resident',
      act: async (phone) => {
        await phone.tap('#new-visit-more');
        await phone.tap('#new-visit-plate');
        await typePlate(phone, '粤B12');
      },
      finds: ['#plate-done'],
    },
    regular: {
      shows: 'Somebody who comes on weekdays',
      world: 'busy',
      who: 'resident',
      act: (phone) => phone.tap('#new-visit-kind-regular'),
      sees: () => [VISITOR.newVisit.weekdays],
    },
    error: {
      shows: 'Sent without a network: what was written stays',
      world: 'busy',
      who: 'resident',
      act: async (phone) => {
        await fillIn(phone);
        await phone.setOnline(false);
        await phone.tap('#new-visit-submit');
      },
      sees: OFFLINE,
    },
    empty: {
      shows: 'Sent without a name',
      world: 'busy',
      who: 'resident',
      act: (phone) => phone.tap('#new-visit-submit'),
      sees: () => [VISITOR.newVisit.nameRequired],
    },
  },
  visits: {
    new: {
      shows: 'A newcomer has announced nobody',
      world: 'busy',
      who: 'newcomer',
      sees: () => [VISITOR.visits.emptyUpcoming.title],
    },
    busy: {
      shows: 'Who waits at the gate, who is inside, who is to come',
      world: 'busy',
      who: 'resident',
      sees: () => [VISIT_STATUS_NAMES.awaitingHost, VISITOR.visits.overdue, VISIT_STATUS_NAMES.expected],
    },
    past: {
      shows: 'Who came before, to be invited again by a press',
      world: 'busy',
      who: 'resident',
      act: (phone) => phone.tap('#visits-past'),
      sees: () => [VISITOR.visits.again],
    },
    error: {
      shows: 'The server cannot be reached',
      world: 'busy',
      who: 'resident',
      unreachable: true,
      sees: OFFLINE,
    },
    empty: {
      shows: 'Nobody ever came',
      world: 'quiet',
      who: 'contented',
      act: (phone) => phone.tap('#visits-past'),
      sees: () => [VISITOR.visits.emptyPast.title],
    },
  },
  visit: {
    new: {
      shows: 'Just announced: the pass, to be sent on',
      world: 'busy',
      who: 'resident',
      params: ({ expected = '' }) => ({ id: expected }),
      sees: () => [VISITOR.visit.next.expected],
      finds: ['#live-pass'],
    },
    asked: {
      shows: 'Somebody unexpected stands at the gate',
      world: 'busy',
      who: 'resident',
      params: ({ asked = '' }) => ({ id: asked }),
      sees: () => [VISITOR.visit.question.title],
    },
    busy: {
      shows: 'The visitor is inside',
      world: 'busy',
      who: 'unsatisfied',
      params: ({ inside = '' }) => ({ id: inside }),
      sees: () => [VISITOR.visit.entered],
    },
    overdue: {
      shows: 'The visitor should have left',
      world: 'busy',
      who: 'resident',
      params: ({ overdueVisit = '' }) => ({ id: overdueVisit }),
      sees: () => [VISITOR.visit.next.overdueHelp],
    },
    withdrawing: {
      shows: 'Before it is withdrawn, a question',
      world: 'busy',
      who: 'resident',
      params: ({ expected = '' }) => ({ id: expected }),
      act: (phone) => phone.tap('#visit-withdraw'),
      sees: () => [VISITOR.visit.withdrawTitle],
    },
    withdrawn: {
      shows: 'Withdrawn: the pass is no longer good',
      world: 'busy',
      who: 'resident',
      params: ({ withdrawn = '' }) => ({ id: withdrawn }),
      sees: () => [VISITOR.visit.ended.withdrawn.title],
    },
    error: {
      shows: 'The server cannot be reached',
      world: 'busy',
      who: 'resident',
      params: ({ expected = '' }) => ({ id: expected }),
      unreachable: true,
      sees: OFFLINE,
    },
    empty: {
      shows: 'There is no such visit',
      world: 'busy',
      who: 'resident',
      params: () => ({ id: NOBODY }),
      sees: () => [VISITOR.visit.notFound.title],
    },
  },
  sharedPass: {
    new: {
      shows: 'A stranger opens the pass that was sent to them',
      world: 'busy',
      params: ({ sharedToken = '' }) => ({ token: sharedToken }),
      finds: ['#live-pass', '#shared-fill-in'],
    },
    fillIn: {
      shows: 'Name and plate, with consent',
      world: 'busy',
      params: ({ sharedToken = '' }) => ({ token: sharedToken }),
      act: async (phone) => {
        await phone.tap('#shared-fill-in');
        await phone.type('#shared-name', '王建国');
        await phone.tap('#shared-consent');
      },
      finds: ['#shared-fill-in-submit'],
    },
    busy: {
      shows: 'Filled in by the visitor',
      world: 'busy',
      params: ({ filledToken = '' }) => ({ token: filledToken }),
      sees: () => [VISITOR.shared.filled],
    },
    withdrawn: {
      shows: 'The host has withdrawn it',
      world: 'busy',
      params: ({ withdrawnToken = '' }) => ({ token: withdrawnToken }),
      sees: () => [VISITOR.shared.ended.withdrawn.title],
    },
    error: {
      shows: 'The server cannot be reached',
      world: 'busy',
      params: ({ sharedToken = '' }) => ({ token: sharedToken }),
      unreachable: true,
      sees: OFFLINE,
    },
    empty: {
      shows: 'An address that opens nothing',
      world: 'busy',
      params: () => ({ token: NOWHERE }),
      sees: () => [VISITOR.shared.gone.title],
    },
  },
};
