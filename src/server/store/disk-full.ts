/** What a full disk is called: by SQLite, by SQLite of its shared index, and by the system of any other file. */
const CODES: ReadonlySet<unknown> = new Set(['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', 'ENOSPC', 'EDQUOT']);

/** Whether there was no space: then nothing was kept, and the same works again when there is. */
export function isDiskFull(error: unknown): boolean {
  return CODES.has((error as { code?: unknown } | null | undefined)?.code);
}
