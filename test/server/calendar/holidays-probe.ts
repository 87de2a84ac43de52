import { legalHolidayYears } from '../../../src/server/calendar/legal-holidays';

/* Run as a program of its own, in the zone that TZ names. */
process.stdout.write(JSON.stringify(legalHolidayYears()));
