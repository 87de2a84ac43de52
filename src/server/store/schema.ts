import type { Kysely, Transaction } from 'kysely';

/**
 * The tables. Portable on purpose: ids come from the application, and there are only `bigint` (numbers, instants
 * in milliseconds, 0/1) and `text` (JSON as text). `community_id` leads every key but those of one-time codes
 * and WeChat's tickets and pushes, which come before anybody has signed in.
 */
export interface Database {
  community: {
    id: string;
    name: string;
    company: string;
    hotline: string;
    /** JSON: what differs from the standard service levels and office hours. */
    settings: string;
    /** The serial of the newest service request. */
    last_serial: number;
    /** Length and head of the community's hash chain of events. */
    chain_length: number;
    chain_head: string;
  };
  room: { community_id: string; id: string; building: string; number: string };
  department: { community_id: string; id: string; name: string };
  person: {
    community_id: string;
    id: string;
    name: string;
    /** `ms`, `mr` or null when nobody said. */
    title: string | null;
    phone: string;
    role: string;
    department_id: string | null;
    created_at: number;
    left_at: number | null;
  };
  room_binding: {
    community_id: string;
    id: string;
    person_id: string;
    room_id: string;
    relation: string;
    status: string;
    requested_at: number;
    decided_at: number | null;
    decided_by: string | null;
    /** Papers that were shown, or why it was declined. */
    note: string | null;
  };
  session: {
    community_id: string;
    token_hash: string;
    person_id: string;
    created_at: number;
    expires_at: number;
    revoked_at: number | null;
  };
  sign_in_code: {
    phone_hash: string;
    id: string;
    code_hash: string;
    created_at: number;
    expires_at: number;
    attempts: number;
    used_at: number | null;
  };
  service_request: {
    community_id: string;
    id: string;
    serial: number;
    version: number;
    status: string;
    kind: string;
    requester_id: string;
    room_id: string | null;
    taken_by: string | null;
    department_id: string | null;
    technician_id: string | null;
    about_window: number;
    about_staff_id: string | null;
    /** Place in the desk's queue; null when it is not the desk's turn. */
    queue_rank: number | null;
    queue_since: number | null;
    /** The promise that runs out next; null when none is running. */
    promise_due_at: number | null;
    closed_at: number | null;
    updated_at: number;
    /** Head of the request's own hash chain. */
    head_hash: string;
    /** JSON of the domain's state: what replaying the events gives. */
    state: string;
  };
  event: {
    community_id: string;
    stream_id: string;
    /** From 1, without gaps, per stream: the optimistic lock. */
    seq: number;
    /** From 1, without gaps, per community: the feed's cursor. */
    position: number;
    type: string;
    at: number;
    actor_id: string;
    /** JSON of the event; null once its words were erased for privacy. The chain holds without it. */
    body: string | null;
    salt: string | null;
    /** SHA-256 of salt and body: what the chain covers in place of the words themselves. */
    commitment: string;
    /** Head of the stream's chain with this event. */
    hash: string;
    /** Head of the community's chain with this event. */
    chain_hash: string;
  };
  /** Receipts as they were given: one is known although its closing was changed or removed. Found by the hash alone. */
  receipt: {
    hash: string;
    community_id: string;
    service_request_id: string;
    /** The closing that it is for: every event up to it is what the receipt covers. */
    seq: number;
    serial: number;
    kind: string;
    received_at: number;
    closed_at: number;
    close_reason: string;
  };
  outbox: {
    community_id: string;
    id: string;
    topic: string;
    payload: string;
    due_at: number;
    attempts: number;
    done_at: number | null;
    last_error: string | null;
    /** What leaves the house goes by a lane, in order; what is done inside has none. */
    lane: string | null;
    /** When it was given up; an administrator may send it off again. */
    dead_at: number | null;
  };
  idempotency_key: {
    community_id: string;
    person_id: string;
    key: string;
    request_hash: string;
    response: string;
    created_at: number;
  };
  photo: {
    community_id: string;
    id: string;
    uploaded_by: string;
    /** The request that it belongs to; null until one is sent with it. */
    service_request_id: string | null;
    width: number;
    height: number;
    bytes: number;
    created_at: number;
  };
  calendar_year: {
    community_id: string;
    year: number;
    holidays: string;
    make_up_workdays: string;
    source: string;
    entered_by: string;
    entered_at: number;
  };
  special_day: {
    community_id: string;
    id: string;
    date: string;
    spans: string;
    notice: string;
    published_at: number;
    published_by: string;
  };
  reply_template: { community_id: string; id: string; moment: string; text: string };
  /** Who looked at what a mask hides, and when. Kept for the audit, never shown in lists. */
  access_log: {
    community_id: string;
    id: string;
    person_id: string;
    what: string;
    subject_id: string;
    service_request_id: string;
    at: number;
  };
  taboo_phrase: { community_id: string; id: string; phrase: string; suggestion: string };
  /** The gate posts of a community; a pass carries the number of one. */
  gate: { community_id: string; number: number; name: string };
  /** Keys that sign passes. The keys themselves are derived; where there is no row, the first one signs. */
  pass_key: { community_id: string; id: number; salt: string; from_at: number; until_at: number | null };
  visit: {
    community_id: string;
    id: string;
    version: number;
    status: string;
    origin: string;
    /** Who announced it; null for a walk-in, which belongs to everybody of the room. */
    host_id: string | null;
    room_id: string;
    pass_id: string | null;
    /** Seal of the six digits; null once it has ended, so that they can be given out again. */
    code_hash: string | null;
    /** When the first window begins, or when the walk-in was registered. */
    from_at: number;
    /** Until when whoever is inside was expected to stay; null while nobody is. */
    due_at: number | null;
    /** Since when somebody stands at a gate; null while nobody does. */
    at_gate_since: number | null;
    ended_at: number | null;
    updated_at: number;
    /** Head of the visit's own hash chain. */
    head_hash: string;
    /** JSON of the domain's state: what replaying the events gives. */
    state: string;
  };
  /** A day on which a visitor is expected, with what a guard may look for. Gone when the day is over. */
  visit_day: {
    community_id: string;
    day: string;
    visit_id: string;
    from_at: number;
    until_at: number;
    /** 1 while they may still come; 0 while they are at a gate or inside, and afterwards. */
    expected: number;
    room_id: string;
    name_key: string | null;
    plate: string | null;
    /** The plate without province and city: what one reads from afar. */
    plate_tail: string | null;
  };
  /** Who a visitor is. Erased some days after the visit, or when asked. */
  visitor: {
    community_id: string;
    visit_id: string;
    name: string;
    phone: string | null;
    plate: string | null;
    /** What the host said of them on the telephone. */
    host_words: string | null;
    /** When the visitor agreed themself. */
    consented_at: number | null;
    /** From when the days are counted after which it is erased. */
    keep_from: number;
  };
  /** Shared addresses of passes. Found by the seal of their token alone. */
  shared_pass: { token_hash: string; community_id: string; visit_id: string; created_at: number };
  /** Persons and plates that a supervisor has barred. */
  visit_block: {
    community_id: string;
    id: string;
    name: string | null;
    name_key: string | null;
    plate: string | null;
    reason: string;
    created_at: number;
    created_by: string;
    until_at: number;
    lifted_at: number | null;
    lifted_by: string | null;
    lifted_reason: string | null;
  };
  /** Entries that offline gates made and that somebody has to look at. */
  gate_conflict: {
    community_id: string;
    id: string;
    visit_id: string;
    entry_no: number;
    kind: string;
    gate_number: number;
    scanned_at: number;
    merged_at: number;
    settled_at: number | null;
    settled_by: string | null;
    note: string | null;
  };

  /** Who agreed to which version of the notice for what, and until when. */
  consent: {
    community_id: string;
    id: string;
    person_id: string;
    purpose: string;
    version: number;
    given_at: number;
    withdrawn_at: number | null;
  };
  /** Who asked to be forgotten. Once it is done it names nobody: the person behind the id is gone. */
  account_deletion: {
    community_id: string;
    id: string;
    person_id: string;
    requested_at: number;
    /** It is done by then at the latest. */
    due_at: number;
    cancelled_at: number | null;
    done_at: number | null;
    /** When the store's file was cleaned of what had been deleted from it. */
    cleaned_at: number | null;
  };
  /** Requests whose words were erased, and why: `accountDeletion` or `retention`. */
  erasure: { community_id: string; service_request_id: string; at: number; reason: string };

  /** How far each has read a conversation. Not an event: to read changes nothing of what happened. */
  read_mark: {
    community_id: string;
    service_request_id: string;
    person_id: string;
    /** `resident` or `staff`. */
    side: string;
    /** The number of the last event in the story that they have seen. */
    seq: number;
    at: number;
  };
  /** The names that apps gave to messages, kept for good: idempotency keys are forgotten after a week. */
  sent_message: {
    community_id: string;
    person_id: string;
    client_id: string;
    service_request_id: string;
    at: number;
  };

  // WeChat
  wechat_binding: {
    community_id: string;
    person_id: string;
    openid: string;
    unionid: string | null;
    bound_at: number;
  };
  /** Somebody whose WeChat is known and whose telephone is not yet: for some minutes, sealed, and of no community. */
  wechat_ticket: { ticket_hash: string; sealed: string; expires_at: number };
  /** How many messages about a topic a person has said yes to and not been sent. */
  wechat_grant: {
    community_id: string;
    person_id: string;
    topic: string;
    remaining: number;
    updated_at: number;
  };
  /** Pushes that have been taken, so that none is taken twice. */
  wechat_push: { signature: string; received_at: number };
  /** What WeChat thinks of a photo. One without a row was uploaded by somebody whom WeChat does not know. */
  photo_check: {
    community_id: string;
    photo_id: string;
    /** `waiting`, `pass`, `review` or `risky`. */
    status: string;
    trace_id: string | null;
    asked_at: number;
    decided_at: number | null;
  };
  /** Words of a community's own that nothing submitted may hold. */
  screened_word: { community_id: string; id: string; word: string };
}

/** The store, or one transaction of it. */
export type Db = Kysely<Database>;
export type Tx = Transaction<Database>;
