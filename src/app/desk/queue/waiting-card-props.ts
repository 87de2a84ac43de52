import type { ServiceRequestSummary } from '../../../contract/schemas/service-request';

export interface WaitingCardProps {
  readonly request: ServiceRequestSummary;
  /** The server's clock as it ticks. */
  readonly now: number;
  /** The server's clock when it gave `request`. */
  readonly asOf: number;
  readonly ringSeconds: number;
  readonly myId: string;
  /** It is open beside the list. */
  readonly open?: boolean;
  readonly onOpen: () => void;
}
