import path from 'node:path';
import { launchBrowser } from '../../harness/h5/browser';
import { h5Phone } from './h5-phone';
import { startJourneyServer } from './server';
import { type OpenStage, stageOf } from './stage';

const pageRoot = path.resolve(__dirname, '../../../dist/h5');

/** A real Chromium on every phone, with the built H5 app as the server itself serves it. */
export const openH5Stage: OpenStage = async (at, more) => {
  const [server, browser] = await Promise.all([
    startJourneyServer({ at, pageRoot, ...more }),
    launchBrowser(),
  ]);
  return stageOf(
    server,
    () => h5Phone(browser, server.url),
    () => browser.close(),
  );
};
