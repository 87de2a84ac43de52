import type { Instant } from '../../domain/time';
import type { ServiceRequestFlow } from '../service-requests';
import type { Tx } from '../store/schema';

export async function seedRequests(_tx: Tx, _flow: ServiceRequestFlow, _at: Instant): Promise<void> {}
