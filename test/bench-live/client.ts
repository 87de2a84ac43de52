import { randomUUID } from 'node:crypto';
import { ACTIONS, type ActionName } from '../../src/contract/actions';
import { App, inSteps } from './crowd';
import type { Measured, Task, Village } from './task';

/** The process with all the apps in it, so that they take nothing from the server's time: does one task after the other. */
process.on('message', (task: Task) => {
  carryOut(task).then(
    (measured) => process.send?.(measured),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));

const apps: App[] = [];

async function carryOut(task: Task): Promise<Measured> {
  switch (task.what) {
    case 'connect':
      return connect(task.url, task.tokens, task.count);
    case 'cutAndReturn':
      return cutAndReturn();
    case 'talk':
      return talk(task.url, task.villages, task.rounds, task.perSecond);
    case 'leave':
      for (const app of apps.splice(0)) app.cut();
      return { times: [], failed: 0 };
  }
}

async function connect(url: string, tokens: readonly string[], count: number): Promise<Measured> {
  const times: number[] = [];
  const fresh = Array.from(
    { length: count },
    (_, index) => new App(url, tokens[index % tokens.length] as string, `app-${apps.length + index}`),
  );
  await inSteps(fresh, 100, async (app) => times.push(await app.connect()));
  apps.push(...fresh);
  return { times, failed: 0 };
}

/** Everybody loses the network at the same moment and is back at the next, without the jitter that the app has. */
async function cutAndReturn(): Promise<Measured> {
  for (const app of apps) app.cut();
  await pause(1_000);
  const began = performance.now();
  const times: number[] = [];
  let failed = 0;
  await Promise.all(
    apps.map((app) =>
      app.connect().then(
        () => times.push(performance.now() - began),
        () => {
          failed += 1;
        },
      ),
    ),
  );
  return { times, failed };
}

/** Residents say something; how long until it stands on a desk's screen: heard over the connection, and read anew. */
async function talk(
  url: string,
  villages: readonly Village[],
  rounds: number,
  perSecond: number,
): Promise<Measured> {
  const times: number[] = [];
  let failed = 0;
  const desks = await Promise.all(
    villages.map(async ({ deskToken }, index) => {
      const desk = new App(url, deskToken, `desk-${index}`);
      await desk.connect();
      return desk;
    }),
  );
  const work: Promise<void>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const at = round % villages.length;
    const { deskToken, residentToken, requestId } = villages[at] as Village;
    const one = async () => {
      const heard = desks[at]?.hears(requestId);
      const began = performance.now();
      await call(url, residentToken, 'sendMessage', requestId, { text: '我在家', clientId: randomUUID() });
      await heard;
      await call(url, deskToken, 'getServiceRequest', requestId);
      times.push(performance.now() - began);
    };
    work.push(
      one().catch(() => {
        failed += 1;
      }),
    );
    await pause(1_000 / perSecond);
  }
  await Promise.race([Promise.all(work), pause(10_000)]);
  for (const desk of desks) desk.cut();
  return { times, failed: failed + rounds - times.length - failed };
}

async function call(url: string, token: string, name: ActionName, id: string, body?: object): Promise<void> {
  const { method, path } = ACTIONS[name];
  const response = await fetch(new URL(path.replace(':id', id), url), {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'idempotency-key': randomUUID(),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${name} was refused: ${response.status}`);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
