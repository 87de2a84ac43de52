export { DELETION_WORKING_DAYS, deletionDueAt } from './account-deletion';
export { COLLECTED, type Collected } from './collected';
export { NOT_PERSONAL_COLUMNS, NOT_PERSONAL_FIELDS } from './not-personal';
export {
  BASE_PURPOSE,
  NOTICE_DATE,
  NOTICE_VERSION,
  PURPOSE_WORDS,
  PURPOSES,
  type Purpose,
} from './purposes';
export { type Kept, type Retention, sayKept } from './retention';
export { mapTexts, type Traces, withoutTraces } from './traces';
