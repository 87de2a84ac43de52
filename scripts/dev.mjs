// `npm run dev`: the server restarts and the browsers' app reloads as files change. The app is at PORT + 1 and sends /api on.
import { bin, start } from './run.mjs';

const server = start(bin('tsx'), ['watch', '--clear-screen=false', 'src/server/main.ts']);
const app = start(bin('taro'), ['build', '--type', 'h5', '--watch'], { NODE_ENV: 'development' });

// Whichever ends first ends the other: half of the pair is of no use.
const code = await Promise.race([server.exit, app.exit]);
server.child.kill('SIGTERM');
app.child.kill('SIGTERM');
await Promise.all([server.exit, app.exit]);
process.exit(code);
