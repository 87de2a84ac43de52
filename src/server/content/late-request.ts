import { SYSTEM } from '../../domain/access';
import { DomainError } from '../../domain/errors';
import type { ServiceRequestEvent } from '../../domain/service-request';
import { eventsOf, toldBy } from '../events/event-log';
import type { ServiceRequestFlow } from '../service-requests';
import type { Db } from '../store/schema';
import type { LateCheck } from './text-check-errand';
import type { UncheckedRequest } from './unchecked';

/** What the supervisor reads who has to look. */
const TO_LOOK_AT = '内容安全检查认为有不合适的内容，请核实';
/** Fields of events that hold words. */
const WORDY = [
  'matter',
  'place',
  'readBack',
  'outOfTurnReason',
  'text',
  'words',
  'reason',
  'note',
  'aftermath',
] as const;

/** Words in a request, and whom the desk wrote down with it; what is risky of them rises to the supervisor. */
export function lateRequest(flow: ServiceRequestFlow, unchecked: UncheckedRequest): LateCheck {
  return {
    scene: 'comment',
    read: (db, communityId) => wordsSaid(db, communityId, unchecked),
    async onRisky(tx, communityId, at) {
      try {
        await flow.handle(tx, communityId, unchecked.serviceRequestId, SYSTEM, at, {
          type: 'escalate',
          promise: 'manual',
          reason: TO_LOOK_AT,
        });
      } catch (error) {
        // Closed in the meantime: nothing is left to raise.
        if (!(error instanceof DomainError && error.code === 'wrongState')) throw error;
      }
    },
  };
}

async function wordsSaid(
  db: Db,
  communityId: string,
  { serviceRequestId, personId, writtenAt }: UncheckedRequest,
): Promise<string> {
  const story = await eventsOf(db, communityId, serviceRequestId);
  const said = story
    .filter(({ actor_id, at }) => actor_id === personId && at === writtenAt)
    .map((row) => toldBy<ServiceRequestEvent>(row))
    .filter((event) => event !== null);
  const writtenDown = said.find((event) => event.type === 'received' && event.requesterId !== personId);
  const name = writtenDown?.type === 'received' ? await nameOf(db, communityId, writtenDown.requesterId) : '';
  return [name, ...said.flatMap(wordsOf)]
    .filter((words) => typeof words === 'string' && words !== '')
    .join('\n');
}

function wordsOf(event: ServiceRequestEvent): unknown[] {
  const told = event as Partial<Record<(typeof WORDY)[number], unknown>>;
  const words = WORDY.map((field) => told[field]);
  if (event.type === 'rated') {
    const { service, callback } = event.rating;
    return [service, callback].flatMap((score) => (score ? [score.words, ...score.tags] : []));
  }
  return 'reply' in event ? [...words, event.reply?.text] : words;
}

async function nameOf(db: Db, communityId: string, personId: string): Promise<string> {
  const person = await db
    .selectFrom('person')
    .select('name')
    .where('community_id', '=', communityId)
    .where('id', '=', personId)
    .executeTakeFirst();
  return person?.name ?? '';
}
