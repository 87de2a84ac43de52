import { PRIVACY } from '../../../src/app/words/privacy';
import { RESIDENT } from '../../../src/app/words/resident';
import { ERROR_WORDS } from '../../../src/contract/error-words';
import type { Phone } from '../../journeys/support/phone';
import { PHOTOS } from '../photos';
import type { ScenesOf } from '../scene';
import { PEOPLE } from '../worlds';

const OFFLINE = () => [ERROR_WORDS.offline.title];
const NOBODY = '00000000-0000-4000-8000-000000000000';
const MATTER = '厨房水槽下面漏水，已经关了总阀';

async function askForCode(phone: Phone, number: string): Promise<void> {
  await phone.type('#sign-in-phone', number);
  await phone.tap('#sign-in-agree');
  await phone.tap('#sign-in-get-code');
  await phone.finds('#sign-in-code');
}

async function enterCode(phone: Phone): Promise<void> {
  const [, code = ''] = /验证码是 (\d{6})/.exec(await phone.text()) ?? [];
  await phone.type('#sign-in-code', code);
  await phone.tap('#sign-in-submit');
}

async function fillIn(phone: Phone): Promise<void> {
  await phone.type('#new-request-matter', MATTER);
  await phone.type('#new-request-place', '厨房');
}

async function rateBoth(phone: Phone): Promise<void> {
  await phone.tap('#rate-service-5');
  await phone.tap('#rate-service-tag-1');
  await phone.tap('#rate-service-tag-3');
  await phone.tap('#rate-callback-4');
  await phone.type('#rate-words', '师傅很细心，走之前还把地扫干净了');
}

async function chooseRoom(phone: Phone): Promise<void> {
  await phone.tap({ label: '3 栋' });
  await phone.tap({ label: '1203' });
  await phone.tap({ label: RESIDENT.bindRoom.relations.tenant });
}

/** What residents see, and whoever is not signed in. */
export const RESIDENT_SCENES: ScenesOf<'resident'> = {
  home: {
    new: {
      shows: 'The app is opened for the first time',
      world: 'busy',
      sees: () => [RESIDENT.welcome.title],
    },
    signedIn: {
      shows: 'Signed in for the first time: no room yet',
      world: 'busy',
      who: 'newcomer',
      sees: () => [RESIDENT.home.bind.title],
    },
    busy: {
      shows: 'One matter waits for the resident, another is underway',
      world: 'busy',
      who: 'resident',
      sees: () => ['厨房水槽', '长椅'],
    },
    error: {
      shows: 'The server cannot be reached',
      world: 'busy',
      who: 'resident',
      unreachable: true,
      sees: OFFLINE,
    },
    empty: {
      shows: 'Nothing is underway',
      world: 'quiet',
      who: 'contented',
      sees: () => [RESIDENT.home.none.title],
    },
    staff: {
      shows: 'A guard on the residents’ side',
      world: 'busy',
      who: 'guard',
      sees: () => ['刘'],
    },
  },
  requests: {
    new: {
      shows: 'A newcomer has filed nothing',
      world: 'busy',
      who: 'newcomer',
      sees: () => [RESIDENT.requests.emptyOpen.title],
    },
    busy: { shows: 'What is underway', world: 'busy', who: 'resident', sees: () => ['厨房水槽', '长椅'] },
    closed: {
      shows: 'What is closed',
      world: 'busy',
      who: 'resident',
      act: (phone) => phone.tap('#requests-closed'),
      sees: () => ['一闪一闪'],
    },
    error: {
      shows: 'The server cannot be reached',
      world: 'busy',
      who: 'resident',
      unreachable: true,
      sees: OFFLINE,
    },
    empty: {
      shows: 'Nothing was ever closed',
      world: 'quiet',
      who: 'contented',
      act: (phone) => phone.tap('#requests-closed'),
      sees: () => [RESIDENT.requests.emptyClosed.title],
    },
  },
  me: {
    new: {
      shows: 'A newcomer without a room',
      world: 'busy',
      who: 'newcomer',
      sees: () => [RESIDENT.me.noRooms],
    },
    busy: { shows: 'Rooms and household', world: 'busy', who: 'resident', sees: () => ['3 栋 1201', '王海'] },
    pending: {
      shows: 'A room waits to be verified',
      world: 'first',
      who: 'waiting',
      sees: () => [RESIDENT.me.statuses.pending],
    },
    error: {
      shows: 'The server cannot be reached: what is known stays',
      world: 'busy',
      who: 'resident',
      unreachable: true,
      sees: () => ['3 栋 1201'],
    },
    empty: { shows: 'Nobody is signed in', world: 'busy', sees: () => [RESIDENT.me.signedOut.title] },
  },
  signIn: {
    new: { shows: 'The first step', world: 'busy', finds: ['#sign-in-get-code'] },
    code: {
      shows: 'The code was sent; the demo shows it',
      world: 'busy',
      act: (phone) => askForCode(phone, PEOPLE.neighbour),
      finds: ['#sign-in-submit'],
    },
    busy: {
      shows: 'Known in two communities: which one?',
      world: 'busy',
      act: async (phone) => {
        await askForCode(phone, PEOPLE.twoCommunities);
        await enterCode(phone);
      },
      sees: () => [RESIDENT.signIn.chooseTitle],
    },
    error: {
      shows: 'The code is wrong',
      world: 'busy',
      act: async (phone) => {
        await askForCode(phone, PEOPLE.neighbour);
        await phone.type('#sign-in-code', '000000');
        await phone.tap('#sign-in-submit');
      },
      sees: () => [ERROR_WORDS.wrongCode.title],
    },
    empty: {
      shows: 'Pressed with nothing typed',
      world: 'busy',
      act: (phone) => phone.tap('#sign-in-get-code'),
      sees: () => [RESIDENT.signIn.phoneWrong],
    },
  },
  newRequest: {
    consent: {
      shows: 'Asked before anything is collected',
      world: 'busy',
      who: 'undecided',
      finds: ['#consent-agree'],
    },
    new: {
      shows: 'A newcomer without a room begins',
      world: 'busy',
      who: 'newcomer',
      sees: () => [RESIDENT.newRequest.noRoom],
    },
    busy: {
      shows: 'Filled in, with photos',
      world: 'busy',
      who: 'resident',
      act: async (phone) => {
        await fillIn(phone);
        await phone.choosePhotos('#new-request-photos-add', [PHOTOS.sink, PHOTOS.floor]);
        await phone.finds({ label: '第 2 张照片' });
        // Not before both are with the server.
        await phone.offers('#new-request-submit');
      },
      finds: [{ label: '第 2 张照片' }],
    },
    emergency: {
      shows: 'An emergency: the telephone comes first',
      world: 'busy',
      who: 'resident',
      act: async (phone) => {
        await phone.tap({ label: RESIDENT.newRequest.urgencies.emergency });
        await phone.type('#new-request-matter', '家里水管爆了，水已经流到走廊');
      },
      sees: () => [RESIDENT.newRequest.emergencyTitle],
    },
    error: {
      shows: 'Sent without a network: what was written stays',
      world: 'busy',
      who: 'resident',
      act: async (phone) => {
        await fillIn(phone);
        await phone.setOnline(false);
        await phone.tap('#new-request-submit');
      },
      sees: OFFLINE,
    },
    empty: {
      shows: 'Sent with nothing written',
      world: 'busy',
      who: 'resident',
      act: (phone) => phone.tap('#new-request-submit'),
      sees: () => [RESIDENT.newRequest.matterRequired],
    },
  },
  request: {
    new: {
      shows: 'Just filed: received, and what happens next',
      world: 'first',
      who: 'first',
      params: ({ received = '' }) => ({ id: received }),
      sees: () => ['客厅的窗户关不上'],
    },
    busy: {
      shows: 'Done, and waits for the resident to confirm',
      world: 'busy',
      who: 'resident',
      params: ({ confirm = '' }) => ({ id: confirm }),
      sees: () => ['更换下水软管'],
    },
    unsolved: {
      shows: 'Not solved yet: what is left?',
      world: 'busy',
      who: 'resident',
      params: ({ confirm = '' }) => ({ id: confirm, answer: 'unsolved' }),
      sees: () => [RESIDENT.request.unsolvedTitle],
    },
    withheld: {
      shows: 'A photo that only staff see: its sender is told',
      world: 'weChat',
      who: 'unrated',
      params: ({ withheld = '' }) => ({ id: withheld }),
      sees: () => [RESIDENT.request.withheld.help],
    },
    closed: {
      shows: 'Closed after a second round, rated, with its receipt',
      world: 'busy',
      who: 'unsatisfied',
      params: ({ twice = '' }) => ({ id: twice }),
      sees: () => ['厨房下水道'],
    },
    error: {
      shows: 'The server cannot be reached',
      world: 'busy',
      who: 'resident',
      params: ({ confirm = '' }) => ({ id: confirm }),
      unreachable: true,
      sees: OFFLINE,
    },
    empty: {
      shows: 'There is no such request',
      world: 'busy',
      who: 'resident',
      params: () => ({ id: NOBODY }),
      sees: () => [ERROR_WORDS.notFound.title],
    },
  },
  rate: {
    new: {
      shows: 'Nothing chosen yet',
      world: 'first',
      who: 'first',
      params: ({ closed = '' }) => ({ id: closed }),
      finds: ['#rate-service-5'],
    },
    busy: {
      shows: 'Service and call rated, with a word',
      world: 'busy',
      who: 'unrated',
      params: ({ unrated = '' }) => ({ id: unrated }),
      act: rateBoth,
      finds: ['#rate-submit'],
    },
    error: {
      shows: 'Sent without a network',
      world: 'busy',
      who: 'unrated',
      params: ({ unrated = '' }) => ({ id: unrated }),
      act: async (phone) => {
        await rateBoth(phone);
        await phone.setOnline(false);
        await phone.tap('#rate-submit');
      },
      sees: OFFLINE,
    },
    empty: {
      shows: 'Rated already',
      world: 'busy',
      who: 'resident',
      params: ({ closed = '' }) => ({ id: closed }),
      sees: () => [RESIDENT.rate.given],
    },
  },
  receipt: {
    new: {
      shows: 'A stranger checks a receipt',
      world: 'first',
      params: ({ receipt = '' }) => ({ hash: receipt }),
      sees: () => [RESIDENT.receipt.intact],
    },
    busy: {
      shows: 'The receipt of a long story',
      world: 'busy',
      who: 'unsatisfied',
      params: ({ receipt = '' }) => ({ hash: receipt }),
      sees: () => [RESIDENT.receipt.intact],
    },
    error: {
      shows: 'The server cannot be reached',
      world: 'busy',
      params: ({ receipt = '' }) => ({ hash: receipt }),
      unreachable: true,
      sees: OFFLINE,
    },
    empty: {
      shows: 'There is no such receipt',
      world: 'busy',
      params: () => ({ hash: '0'.repeat(64) }),
      sees: () => [RESIDENT.receipt.notFound.title],
    },
  },
  bindRoom: {
    new: { shows: 'Which home is yours?', world: 'busy', who: 'newcomer', sees: () => ['3 栋'] },
    busy: {
      shows: 'Building, room and relation chosen',
      world: 'busy',
      who: 'newcomer',
      act: chooseRoom,
      sees: () => [RESIDENT.bindRoom.submit],
    },
    error: {
      shows: 'Sent without a network',
      world: 'busy',
      who: 'newcomer',
      act: async (phone) => {
        await chooseRoom(phone);
        await phone.setOnline(false);
        await phone.tap('#bind-room-submit');
      },
      sees: OFFLINE,
    },
    empty: {
      shows: 'The community has no rooms yet',
      world: 'quiet',
      who: 'roomless',
      sees: () => [RESIDENT.bindRoom.noRooms.title],
    },
  },
  privacy: {
    new: {
      shows: 'What is collected, for what, how long it is kept and who sees it',
      world: 'busy',
      sees: () => [PRIVACY.notice.purposes],
    },
    busy: {
      shows: 'The same for whoever is signed in',
      world: 'busy',
      who: 'resident',
      sees: () => [PRIVACY.notice.purposes],
    },
    error: { shows: 'The server cannot be reached', world: 'busy', unreachable: true, sees: OFFLINE },
    empty: {
      shows: 'In a community where nobody has asked for anything',
      world: 'quiet',
      sees: () => [PRIVACY.notice.purposes],
    },
  },
  myData: {
    new: {
      shows: 'Somebody has agreed to the first purpose alone',
      world: 'busy',
      who: 'undecided',
      sees: () => [PRIVACY.myData.notGiven, PRIVACY.myData.noLooks],
    },
    busy: {
      shows: 'Somebody has looked at the telephone number',
      world: 'busy',
      who: 'resident',
      sees: () => ['回访'],
    },
    withdrawing: {
      shows: 'What will no longer work is said before a consent is taken back',
      world: 'busy',
      who: 'resident',
      act: (phone) => phone.tap('#withdraw-requestHandling'),
      finds: ['#withdraw-confirm'],
    },
    deleting: {
      shows: 'What deleting the account means',
      world: 'busy',
      who: 'resident',
      act: (phone) => phone.tap('#deletion-open'),
      finds: ['#deletion-confirm'],
    },
    scheduled: {
      shows: 'The account goes when what is open is done',
      world: 'busy',
      who: 'leaving',
      finds: ['#deletion-keep'],
    },
    error: {
      shows: 'The server cannot be reached',
      world: 'busy',
      who: 'resident',
      unreachable: true,
      sees: OFFLINE,
    },
    empty: {
      shows: 'Nobody has looked, nothing is open',
      world: 'quiet',
      who: 'contented',
      sees: () => [PRIVACY.myData.noLooks],
    },
  },
};
