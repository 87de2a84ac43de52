import websocket from '@fastify/websocket';
import type { FastifyInstance } from 'fastify';
import type { WebSocket } from 'ws';
import { LIVE_CLOSE, LIVE_PATH } from '../../contract/live';
import type { Line } from '../live/connection';
import { Refusal } from './refusal';

/** Whoever keeps the connections. */
export interface LiveDoor {
  /** Takes a connection, and gives what is to be called when something is heard on it. */
  accept(line: Line): { said(text: string): void; alive(): void; ended(): void };
  /** Tells everybody to come back later. */
  stop(): void;
}

/** The longest thing that an app has to say, in bytes, is the requests on its screen. */
const LONGEST_MESSAGE = 4 * 1024;
/** How long somebody may take to agree to the end. */
const END_WITHIN_MS = 1_000;

/** Lets connections be opened, at the one address that is for it. Before the limits of calls, which treat them apart. */
export async function registerWebSockets(app: FastifyInstance, live: LiveDoor): Promise<void> {
  await app.register(websocket, {
    options: { maxPayload: LONGEST_MESSAGE, perMessageDeflate: false },
    errorHandler: (_error, socket) => socket.terminate(),
    async preClose() {
      live.stop();
      const { clients } = app.websocketServer;
      const until = Date.now() + END_WITHIN_MS;
      while (clients.size > 0 && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
      for (const socket of clients) socket.terminate();
    },
  });
  app.addHook('onRequest', async ({ ws, routeOptions }) => {
    // The plugin would open it, close it, and write its whole address into the log.
    if (ws && routeOptions.url !== LIVE_PATH) throw new Refusal('invalidInput');
  });
}

/** The WebSocket of the live feed. Who it is comes in the first message: an address would be written down on the way. */
export function registerLiveRoute(app: FastifyInstance, live: LiveDoor): void {
  app.route({
    method: 'GET',
    url: LIVE_PATH,
    schema: { hide: true } as object,
    handler: async () => {
      throw new Refusal('notFound');
    },
    wsHandler: (socket) => listen(socket, live),
  });
}

function listen(socket: WebSocket, live: LiveDoor): void {
  const heard = live.accept({
    send: (text) => socket.send(text),
    close: (code) => end(socket, code),
    cut: () => socket.terminate(),
    ping: () => socket.ping(),
    get waiting() {
      return socket.bufferedAmount;
    },
  });
  socket.on('message', (data, isBinary) => {
    if (isBinary) end(socket, LIVE_CLOSE.refused);
    else heard.said(data.toString());
  });
  socket.on('pong', heard.alive);
  socket.on('close', heard.ended);
}

function end(socket: WebSocket, code: number): void {
  socket.close(code);
  const cut = setTimeout(() => socket.terminate(), END_WITHIN_MS);
  socket.once('close', () => clearTimeout(cut));
}
