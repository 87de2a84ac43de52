import type { Retention } from '../../domain/privacy';
import type { CommunityContexts } from '../community/context';
import type { PhotoLinks } from '../photos/photo-links';
import type { ShownPhotos } from '../photos/shown-photos';
import type { ServiceRequestFlow } from '../service-requests';
import type { AttemptWindow } from '../sign-in/attempt-window';
import type { Sessions } from '../sign-in/sessions';
import { deletionHandlers } from './account-deletion';
import { consentHandlers } from './consent-handlers';
import type { PersonEraser } from './erase-person';
import { exportMyData } from './export-my-data';
import { listLooksAtMe } from './looks';
import { getPrivacyNotice } from './notice';

export { carryOutDeletions } from './account-deletion';
export { cleanStore } from './clean-store';
export { type ForgetPerson, type Leaving, PersonEraser } from './erase-person';
export { ERASED_PHOTOS_TOPIC } from './erase-requests';
export { removeErasedPhotos } from './erased-photos';
export { forgetLooks, OldRequests } from './retention';
export { MentionSweep } from './sweep-mentions';

interface Parts {
  readonly contexts: CommunityContexts;
  readonly sessions: Sessions;
  readonly links: PhotoLinks;
  readonly photos: ShownPhotos;
  readonly eraser: PersonEraser;
  readonly flow: ServiceRequestFlow;
  readonly exports: AttemptWindow;
  readonly retention: Retention;
  readonly publicUrl: string | null;
}

/** Every action on what is known about oneself: the notice, consent, who looked, export and deletion. */
export function privacyHandlers(parts: Parts) {
  return {
    getPrivacyNotice: getPrivacyNotice(parts.retention),
    listLooksAtMe,
    exportMyData: exportMyData(parts),
    ...consentHandlers(parts),
    ...deletionHandlers(parts),
  };
}
