import type { EventOf, EventType, ServiceRequestEvent } from './events';
import type { CallbackAttempt, Facts, Handling, InStatus, ServiceRequest, Status } from './state';

/**
 * What the request is after an event. Events are facts: nothing is judged here, and an event that cannot follow
 * on the state is a corrupt log, not a refusal.
 */
export function evolve(state: ServiceRequest | null, event: ServiceRequestEvent): ServiceRequest {
  if (event.type === 'received') {
    if (state !== null) throw new Error(`corrupt history of ${state.id}: received twice`);
    return begin(event);
  }
  if (state === null) throw new Error(`a service request cannot begin with ${event.type}`);
  const apply = transitions[event.type] as (
    state: ServiceRequest,
    event: ServiceRequestEvent,
  ) => ServiceRequest;
  return { ...apply(state, event), version: state.version + 1 };
}

/** The state after a whole history, or null for none. */
export function replay(events: Iterable<ServiceRequestEvent>): ServiceRequest | null {
  let state: ServiceRequest | null = null;
  for (const event of events) state = evolve(state, event);
  return state;
}

function begin(event: EventOf<'received'>): ServiceRequest {
  return {
    id: event.id,
    communityId: event.communityId,
    status: 'received',
    version: 1,
    kind: event.kind,
    urgency: event.urgency,
    channel: event.channel,
    requesterId: event.requesterId,
    roomId: event.roomId,
    registeredBy: event.channel === 'app' ? null : event.by,
    readBack: event.readBack,
    matter: event.matter,
    place: event.place,
    photoIds: event.photoIds,
    preferredTime: event.preferredTime,
    aboutWindow: event.aboutWindow,
    aboutStaffId: event.aboutStaffId,
    receivedAt: event.at,
    takenBy: null,
    firstAnswer: event.firstAnswer,
    firstAnsweredAt: null,
    waitingSince: event.at,
    greeted: false,
    awaitingResident: false,
    replyPromise: null,
    resolution: null,
    round: 1,
    returns: 0,
    urges: 0,
    lastUrgedAt: null,
    workedBy: [],
    escalations: [],
    ratings: [],
  };
}

type Transitions = {
  [T in Exclude<EventType, 'received'>]: (state: ServiceRequest, event: EventOf<T>) => ServiceRequest;
};

const transitions: Transitions = {
  taken: (state, event) => ({ ...state, takenBy: event.by }),

  accepted: (state, event) => ({
    ...answered(state, event.at),
    status: 'accepted',
    acceptedBy: event.by,
    takenBy: event.by,
    urgency: event.urgency,
    resolution: event.resolution,
  }),

  askedBack: (state, event) => ({ ...state, ...answered(state, event.at), awaitingResident: true }),

  dispatched: (state, event) => ({
    ...answered(state, event.at),
    status: 'dispatched',
    acceptedBy: expect(state, 'accepted').acceptedBy,
    assignment: {
      departmentId: event.departmentId,
      technicianId: event.technicianId,
      dispatchedAt: event.at,
    },
    resolution: event.resolution,
  }),

  started: (state, event) => {
    const { acceptedBy, assignment } = expect(state, 'dispatched');
    return {
      ...facts(state),
      status: 'underway',
      acceptedBy,
      assignment: { ...assignment, technicianId: event.by },
      startedAt: event.at,
      workedBy: withMember(state.workedBy, event.by),
    };
  },

  reassigned: (state, event) => ({
    ...facts(state),
    status: 'dispatched',
    acceptedBy: expect(state, 'dispatched', 'underway').acceptedBy,
    assignment: {
      departmentId: event.departmentId,
      technicianId: event.technicianId,
      dispatchedAt: event.at,
    },
  }),

  sentBack: (state) => ({
    ...facts(state),
    status: 'accepted',
    acceptedBy: expect(state, 'dispatched', 'underway').acceptedBy,
  }),

  held: (state, event) => {
    const { acceptedBy, assignment, startedAt } = expect(state, 'underway');
    const hold = { reason: event.reason, since: event.at };
    return { ...answered(state, event.at), status: 'onHold', acceptedBy, assignment, startedAt, hold };
  },

  resumed: (state, event) => {
    const { acceptedBy, assignment, startedAt } = expect(state, 'onHold');
    return {
      ...facts(state),
      status: 'underway',
      acceptedBy,
      assignment,
      startedAt,
      resolution: event.resolution,
      replyPromise: null,
    };
  },

  handled: (state, event) => {
    const { acceptedBy, assignment } = expect(state, 'underway');
    const handling: Handling = { by: event.by, at: event.at, note: event.note, photoIds: event.photoIds };
    return {
      ...answered(state, event.at),
      status: 'handled',
      acceptedBy,
      assignment,
      handling,
      callback: event.callback,
      attempts: [],
      // A question that the work has overtaken is open no longer: now the resident is asked to confirm.
      awaitingResident: false,
      workedBy: withMember(state.workedBy, event.by),
    };
  },

  callbackAttempted: (state, event) => {
    const handled = expect(state, 'handled');
    const { by, at, channel, verdict, words, seconds } = event;
    return { ...handled, attempts: [...handled.attempts, { by, at, channel, verdict, words, seconds }] };
  },

  callbackAnswered: (state) => state,

  returned: (state, event) => ({
    ...facts(state),
    status: 'accepted',
    acceptedBy: expect(state, 'handled').acceptedBy,
    resolution: event.resolution,
    waitingSince: event.at,
    round: state.round + 1,
    returns: state.returns + 1,
  }),

  closed: (state, event) => ({
    ...facts(state),
    status: 'closed',
    closeReason: event.reason,
    closedAt: event.at,
    closedBy: event.by,
    handling: state.status === 'handled' ? state.handling : null,
    lastAttempt: state.status === 'handled' ? lastOf(state.attempts) : null,
    reopenUntil: event.reopenUntil,
    waitingSince: null,
    awaitingResident: false,
    replyPromise: null,
  }),

  rated: (state, event) => ({ ...state, ratings: [...state.ratings, event.rating] }),

  reopened: (state, event) => ({
    ...facts(state),
    status: 'accepted',
    acceptedBy: state.takenBy ?? expect(state, 'closed').closedBy,
    resolution: event.resolution,
    waitingSince: event.at,
    greeted: false,
    round: state.round + 1,
  }),

  urged: (state, event) => ({
    ...state,
    urges: state.urges + 1,
    lastUrgedAt: event.at,
    waitingSince: state.waitingSince ?? event.at,
  }),

  messageSent: (state, event) => {
    if (event.from === 'system') return state;
    if (event.from === 'staff') return { ...state, ...answered(state, event.at) };
    return { ...state, waitingSince: state.waitingSince ?? event.at, awaitingResident: false };
  },

  replyPromised: (state, event) => ({ ...state, replyPromise: event.promise }),

  escalated: (state, event) => ({
    ...state,
    escalations: [...state.escalations, { promise: event.promise, at: event.at, reason: event.reason }],
  }),

  // Who may see a photo is kept with the photo.
  photoReleased: (state) => state,
  photoRefused: (state) => state,
};

/**
 * The facts alone, without what belongs to the state that is left. Named one by one: what a rest pattern leaves over of so large an object
 * is put together a hundred times as slowly.
 */
function facts(state: ServiceRequest): Facts {
  return {
    id: state.id,
    communityId: state.communityId,
    version: state.version,
    kind: state.kind,
    urgency: state.urgency,
    channel: state.channel,
    requesterId: state.requesterId,
    roomId: state.roomId,
    registeredBy: state.registeredBy,
    readBack: state.readBack,
    matter: state.matter,
    place: state.place,
    photoIds: state.photoIds,
    preferredTime: state.preferredTime,
    aboutWindow: state.aboutWindow,
    aboutStaffId: state.aboutStaffId,
    receivedAt: state.receivedAt,
    takenBy: state.takenBy,
    firstAnswer: state.firstAnswer,
    firstAnsweredAt: state.firstAnsweredAt,
    waitingSince: state.waitingSince,
    greeted: state.greeted,
    awaitingResident: state.awaitingResident,
    replyPromise: state.replyPromise,
    resolution: state.resolution,
    round: state.round,
    returns: state.returns,
    urges: state.urges,
    lastUrgedAt: state.lastUrgedAt,
    workedBy: state.workedBy,
    escalations: state.escalations,
    ratings: state.ratings,
  };
}

/** The facts after a staff member has spoken: the resident no longer waits for a word. */
function answered(state: ServiceRequest, at: number): Facts {
  return {
    ...facts(state),
    firstAnsweredAt: state.firstAnsweredAt ?? at,
    waitingSince: null,
    replyPromise: null,
    greeted: true,
  };
}

function expect<S extends Status>(state: ServiceRequest, ...statuses: S[]): InStatus<S> {
  if (!(statuses as Status[]).includes(state.status)) {
    throw new Error(`corrupt history of ${state.id}: ${statuses.join('/')} expected, ${state.status} found`);
  }
  return state as InStatus<S>;
}

function withMember(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids : [...ids, id];
}

function lastOf(attempts: readonly CallbackAttempt[]): CallbackAttempt | null {
  return attempts[attempts.length - 1] ?? null;
}
