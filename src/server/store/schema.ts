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
