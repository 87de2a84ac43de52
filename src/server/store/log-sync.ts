import { type FileHandle, open } from 'node:fs/promises';

/**
 * Brings what SQLite has written into its log onto the disk, in the background: while the disk takes its time, others are answered.
 * SQLite itself would wait for it with everything else standing still.
 */
export class LogSync {
  private constructor(private readonly log: FileHandle) {}

  /** @param file the store's file, which has been opened with a write-ahead log: the log is beside it for as long as the store is open */
  static async of(file: string): Promise<LogSync> {
    return new LogSync(await open(`${file}-wal`, 'r+'));
  }

  /**
   * Resolves when all that was in the log before this call is on the disk.
   *
   * @throws Error of the system when it could not be brought there: whether it ever will be, nobody knows
   */
  sync(): Promise<void> {
    return this.log.datasync();
  }

  close(): Promise<void> {
    return this.log.close();
  }
}
