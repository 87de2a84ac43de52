import type { Actor } from '../../domain/access';
import { mayRead } from '../../domain/access';
import {
  KIND_WORDS,
  NOTE_WORDS,
  type Notice,
  type NoticeValue,
  noticesOf,
  STATUS_WORDS,
} from '../../domain/notice';
import { evolve, type ServiceRequest, type ServiceRequestEvent } from '../../domain/service-request';
import type { CommunityContexts } from '../community/context';
import { type EventRow, eventsOf, toldBy } from '../events/event-log';
import { inShort } from '../service-requests/decision-context';
import { namesFor } from '../service-requests/names';
import { readRow, type ServiceRequestRow, storedFrom } from '../service-requests/projection';
import type { Db } from '../store/schema';
import type { Subject } from './announce';

/** A value of a notice: how it reads, and the instant that it stands for, if it does. */
export interface Said {
  readonly text: string;
  readonly at?: number;
}

/** The notices of a subject, with what can be said in them. */
export interface Told {
  readonly notices: readonly Notice[];
  /** Who caused them, and is not told. */
  readonly by: string | null;
  readonly mayRead: (reader: Actor) => boolean;
  /** For the address of the page. */
  readonly query: string;
  readonly values: (notice: Notice) => Readonly<Record<NoticeValue, Said>>;
}

/** What the visitors' side can say of a visit; null when there is no such visit any more. */
export type ReadVisit = (
  db: Db,
  communityId: string,
  visitId: string,
) => Promise<{ readonly visitor: string; readonly place: string } | null>;

/** Reads subjects of notices back from where they are kept, so that the outbox need hold nobody's words. */
export class ToldNotices {
  constructor(
    private readonly contexts: CommunityContexts,
    private readonly readVisit: ReadVisit,
  ) {}

  /** Null when there is nothing to tell any more, e.g. because words were erased. */
  read(db: Db, communityId: string, subject: Subject): Promise<Told | null> {
    return subject.of === 'visit'
      ? this.ofVisit(db, communityId, subject)
      : this.ofRequest(db, communityId, subject);
  }

  private async ofRequest(
    db: Db,
    communityId: string,
    { serviceRequestId, seq }: Extract<Subject, { of: 'serviceRequest' }>,
  ): Promise<Told | null> {
    const row = await readRow(db, communityId, serviceRequestId);
    const story = await eventsOf(db, communityId, serviceRequestId);
    const event = story[seq - 1] && toldBy<ServiceRequestEvent>(story[seq - 1] as EventRow);
    if (!row || !event) return null;
    const { before, after: state } = around(story.slice(0, seq)) ?? nowOf(row);
    const community = await this.contexts.of(db, communityId);
    const names = await namesFor(db, community, { people: [], rooms: [state.roomId], departments: [] });
    const place = names.roomLabel(state.roomId) ?? state.place ?? community.name;
    return {
      notices: noticesOf(event, before, state),
      by: event.by,
      mayRead: (reader) => mayRead(reader, state),
      query: `?id=${serviceRequestId}`,
      values: ({ topic, time, note }) => ({
        serial: { text: String(row.serial) },
        matter: { text: inShort(state.matter) },
        kind: { text: KIND_WORDS[state.kind] },
        status: { text: STATUS_WORDS[topic] },
        time: { text: '', at: time },
        note: { text: NOTE_WORDS[note] },
        place: { text: place },
        visitor: { text: '' },
      }),
    };
  }

  private async ofVisit(
    db: Db,
    communityId: string,
    { visitId, hostId, arrivedAt }: Extract<Subject, { of: 'visit' }>,
  ): Promise<Told | null> {
    const visit = await this.readVisit(db, communityId, visitId);
    if (!visit) return null;
    const community = await this.contexts.of(db, communityId);
    const notice: Notice = {
      topic: 'visitorArrived',
      to: { kind: 'person', personId: hostId },
      time: arrivedAt,
      note: 'visitorArrived',
    };
    return {
      notices: [notice],
      by: null,
      mayRead: () => true,
      query: '',
      values: () => ({
        serial: { text: '' },
        matter: { text: NOTE_WORDS.visitorArrived },
        kind: { text: '' },
        status: { text: STATUS_WORDS.visitorArrived },
        time: { text: '', at: arrivedAt },
        note: { text: NOTE_WORDS.visitorArrived },
        place: { text: visit.place || community.name },
        visitor: { text: visit.visitor },
      }),
    };
  }
}

interface Around {
  readonly before: ServiceRequest | null;
  readonly after: ServiceRequest;
}

/** A request before and after the last of some events; null where words of theirs were erased since. */
function around(story: readonly EventRow[]): Around | null {
  let before: ServiceRequest | null = null;
  let after: ServiceRequest | null = null;
  for (const row of story) {
    const event = toldBy<ServiceRequestEvent>(row);
    if (event === null) return null;
    before = after;
    after = evolve(before, event);
  }
  return after && { before, after };
}

/** What it was before can no longer be told: as it is now must do. */
function nowOf(row: ServiceRequestRow): Around {
  const { state } = storedFrom(row);
  return { before: state, after: state };
}
