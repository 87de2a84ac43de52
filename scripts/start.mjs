// `npm start`: the browsers' app is built when its sources changed, then the server runs it and the API on one port.
import { bin, start } from './run.mjs';

const built = await start(process.execPath, ['scripts/build.mjs', '--if-stale', 'h5']).exit;
process.exit(built === 0 ? await start(bin('tsx'), ['src/server/main.ts']).exit : built);
