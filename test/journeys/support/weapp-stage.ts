import { startJourneyServer } from './server';
import { type OpenStage, stageOf } from './stage';
import { weappPhone } from './weapp-phone';

/** The built mini-program on every phone. */
export const openWeappStage: OpenStage = async (at, more) => {
  const server = await startJourneyServer({ at, ...more });
  return stageOf(server, () => weappPhone(server.url));
};
