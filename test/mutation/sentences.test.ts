import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/*
 * All sentences about the flow and its permissions as one file, for mutation runs only: a mutant in a table needs everything
 * loaded anew, and once is a tenth of fifteen times. The laws draw their walks by chance and would make the score another one
 * each time.
 */
for (const folder of ['access', 'service-request']) {
  const path = join(__dirname, '../domain', folder);
  for (const file of readdirSync(path).filter((name) => name.endsWith('.test.ts') && name !== 'laws.test.ts'))
    require(join(path, file));
}
