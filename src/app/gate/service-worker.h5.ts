import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { NetworkOnly } from 'workbox-strategies';

/** What the pages of the gate are made of, as scripts/build.mjs fills it in. */
declare const GATE_FILES: { url: string; revision: string | null }[];

/** As long as the gate itself waits for an answer. */
const PATIENCE_SECONDS = 5;

/**
 * What a browser keeps of the gate, so that its pages open anew without a network. It sees to addresses under `/gate/` alone.
 * The page itself always comes from the server where that answers, so that nobody stays behind; what is kept is one whole
 * version, and a newer one takes its place once all of it is there.
 */
precacheAndRoute(GATE_FILES, { cleanURLs: false, directoryIndex: '' });
cleanupOutdatedCaches();
(self as unknown as { skipWaiting(): Promise<void> }).skipWaiting();
clientsClaim();

const fromServer = new NetworkOnly({ networkTimeoutSeconds: PATIENCE_SECONDS });

registerRoute(
  new NavigationRoute(async (visit) => {
    const answer = await fromServer.handle(visit).catch(() => null);
    // What stands before the server answers for one that is down.
    if (answer && answer.status < 500) return answer;
    return (await matchPrecache('/index.html')) ?? answer ?? Response.error();
  }),
);
