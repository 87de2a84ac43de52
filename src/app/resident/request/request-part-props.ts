import type { ServiceRequestDetail } from '../../../contract/schemas/service-request';
import type { RequestPageState } from './use-request-page';

export interface RequestPartProps {
  readonly page: RequestPageState;
  readonly request: ServiceRequestDetail;
}

/** Whether a closed request may still be reopened: `can` says that it fits, and the time must not be over. */
export function mayReopen({ page, request }: RequestPartProps): boolean {
  return page.may('reopen') && request.reopenUntil !== null && request.reopenUntil >= page.now;
}

/** Whether anything is left to do at the thumb: what is closed and rated has no bar. */
export function hasBar(props: RequestPartProps): boolean {
  return mayRate(props) || props.page.may('sendMessage');
}

/** Whether this closing is still to be rated. */
export function mayRate({ page, request }: RequestPartProps): boolean {
  return page.may('rate') && !request.rated;
}
