import { openSqlite } from '../../../../src/server/store/sqlite';

/*
 * `start-and-die.ts <file> <step>`: says that it is ready, waits for a word, and opens a store as a starting server does. It is
 * killed (-9) before the statement with that number, counted from 1; where there are fewer, it prints how many.
 */
const [, , file = '', step = ''] = process.argv;

async function main(): Promise<void> {
  process.stdout.write('ready\n');
  await new Promise((resolve) => process.stdin.once('data', resolve));
  process.stdin.destroy();
  let statements = 0;
  const store = await openSqlite(file, () => {
    statements += 1;
    if (statements === Number(step)) process.kill(process.pid, 'SIGKILL');
  });
  process.stdout.write(`${statements}\n`);
  await store.close();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exit(1);
});
