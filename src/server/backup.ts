import { takeBackup } from './backup/take-backup';
import { readConfig } from './config';

/**
 * `npm run backup -- <folder>`: copies the store and the photos of `DATA_DIR` into a new folder, while the server goes on. Exits with
 * 1 when it could not, or when photos are missing that requests show.
 */
async function main(folder: string | undefined): Promise<void> {
  if (!folder) throw new Error('Usage: npm run backup -- <new folder>');
  const { manifest, missing } = await takeBackup(readConfig(process.env).dataDir, folder, Date.now());
  const files = Object.values(manifest.files);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const events = manifest.communities.reduce((sum, community) => sum + community.events, 0);
  process.stdout.write(`${folder}: ${events} events, ${files.length} files, ${bytes} bytes\n`);
  if (missing.length === 0) return;
  process.stderr.write(`The disk has lost photos that requests show:\n${missing.join('\n')}\n`);
  process.exitCode = 1;
}

main(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
