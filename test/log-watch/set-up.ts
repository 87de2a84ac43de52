import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FOLDER } from './watched-log';

/** Before everything: workers, and what they start, inherit where to write. */
export default function setUp(): void {
  process.env[FOLDER] = mkdtempSync(join(tmpdir(), 'three-windows-logs-'));
}
