import { restoreBackup } from './backup/restore-backup';
import { readConfig } from './config';

/**
 * `npm run restore -- <backup> [--replace]`: gives `DATA_DIR` what the backup holds, once the server is stopped. With `--replace` it
 * may hold something already, which is put aside.
 */
async function main(words: readonly string[]): Promise<void> {
  const replace = words.includes('--replace');
  const [backup, more] = words.filter((word) => word !== '--replace');
  if (!backup || more !== undefined) throw new Error('Usage: npm run restore -- <backup> [--replace]');
  const { dataDir } = readConfig(process.env);
  const { manifest, aside } = await restoreBackup(backup, dataDir, { replace, at: Date.now() });
  process.stdout.write(
    `${dataDir} is as it was at ${new Date(manifest.takenAt).toISOString()}. \`npm run verify\` walks its chains.\n`,
  );
  if (aside)
    process.stdout.write(`What was there before is in ${aside}; delete it when it is of no more use.\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
