import { launchBrowser } from '../../harness/h5/browser';
import { startJourneyServer } from './server';
import { type OpenStage, stageOf } from './stage';
import { weappChromiumPhone } from './weapp-chromium-phone';

/** The built mini-program, drawn in a real Chromium, on every phone. */
export const openWeappChromiumStage: OpenStage = async (at, more) => {
  const [server, browser] = await Promise.all([startJourneyServer({ at, ...more }), launchBrowser()]);
  return stageOf(
    server,
    () => weappChromiumPhone(browser, server.url),
    () => browser.close(),
  );
};
