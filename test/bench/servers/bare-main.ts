import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type BareRow, bareRow, openBareStore } from './bare-store';

/**
 * The yardstick: bare `node:http` and prepared statements of better-sqlite3, one commit each, `synchronous=FULL`. It knows
 * nobody, checks nothing, keeps one row in one table and no history. Nobody writes a server on this stack that does less.
 */
const database = openBareStore(process.env.DATA_DIR ?? '.');
const columns = Object.keys(bareRow({ community_id: '', serial: 0, matter: '', at: 0 })) as (keyof BareRow)[];
const insert = database.prepare(
  `insert into request (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
);
const newest = database.prepare(
  `select ${columns.join(', ')} from request where community_id = ? order by updated_at desc, id desc limit 20`,
);
let serial = 1_000_000;

createServer((request, response) => {
  const [path, query] = (request.url ?? '').split('?', 2);
  if (path === '/ready') return void answer(response, { ready: true });
  const community = query?.slice('community='.length) ?? '';
  if (request.method === 'GET') return void answer(response, { items: newest.all(community) });
  read(request, (body) => {
    const { matter } = JSON.parse(body) as { matter: string };
    const row = bareRow({ community_id: community, serial: ++serial, matter, at: Date.now() });
    insert.run(columns.map((column) => row[column]));
    answer(response, row);
  });
}).listen(Number(process.env.PORT), process.env.HOST);

function read(request: IncomingMessage, done: (body: string) => void): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => done(Buffer.concat(chunks).toString('utf8')));
}

function answer(response: ServerResponse, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value));
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  response.end(body);
}
