/** Columns that are about nobody: how the store works, and what a community is. By table; `*` for a whole one. */
export const NOT_PERSONAL_COLUMNS: Readonly<Record<string, '*' | readonly string[]>> = {
  community: '*',
  room: '*',
  department: '*',
  reply_template: '*',
  taboo_phrase: '*',
  // What is to be done later, named by ids alone.
  outbox: '*',
  erasure: '*',
  kysely_migration: '*',
  kysely_migration_lock: '*',
  calendar_year: ['year', 'holidays', 'make_up_workdays', 'source', 'entered_at'],
  special_day: ['id', 'date', 'spans', 'notice', 'published_at'],
  service_request: [
    'id',
    'serial',
    'version',
    'status',
    'kind',
    'department_id',
    'queue_rank',
    'queue_since',
    'promise_due_at',
    'closed_at',
    'updated_at',
    'head_hash',
  ],
  event: ['stream_id', 'seq', 'position', 'type', 'at', 'hash', 'chain_hash'],
  receipt: ['seq', 'serial', 'kind', 'received_at', 'closed_at', 'close_reason'],
};

/** Fields that are about nobody: which thing is meant, how much of a list, and what a community publishes. */
export const NOT_PERSONAL_FIELDS: readonly string[] = [
  '*.id',
  '*.version',
  '*.cursor',
  '*.limit',
  '*.moment',
  '*.departmentId',
  'signIn.communityId',
  'listRooms.building',
  'listServiceRequests.view',
  'listServiceRequests.state',
  'accept.urgency',
  'dispatch.withinOpenMinutes',
  'listReplyTemplates.serviceRequestId',
  'listReplyTemplates.promiseDueAt',
  'getCalendarYear.year',
  'setCalendarYear.*',
  'publishSpecialDay.*',
  // A signed address of a photo.
  'getPhoto.*',
];
