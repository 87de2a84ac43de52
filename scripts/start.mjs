// `npm start`: the browsers' app and the server are built when their sources changed, then the server runs it and the API on one port.
import { start } from './run.mjs';

const built = await start(process.execPath, ['scripts/build.mjs', '--if-stale', 'h5', 'server']).exit;
process.exit(
  built === 0 ? await start(process.execPath, ['--enable-source-maps', 'dist/server/main.js']).exit : built,
);
