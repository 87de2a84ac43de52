import { canTrace, traceServer } from './trace-server';

/* `npm run trace:fsync`: shows, from the system's own record, that every write is on the disk before it is acknowledged. */
async function main(): Promise<void> {
  if (!canTrace())
    throw new Error('strace is needed, and the right to trace (in a container: --cap-add SYS_PTRACE)');
  const { acknowledged, syncs, tooEarly } = await traceServer(25);
  process.stdout.write(
    `${acknowledged} writes acknowledged, the log synced ${syncs} times, ${tooEarly.length} too early\n`,
  );
  for (const finding of tooEarly) process.stdout.write(`${finding}\n`);
  if (tooEarly.length > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(2);
});
