import { startJourneyServer } from './server';
import { type OpenStage, stageOf } from './stage';
import { weappPhone } from './weapp-phone';

/** The built mini-program on every phone. */
export const openWeappStage: OpenStage = async (at) => {
  const server = await startJourneyServer({ at });
  return stageOf(server, () => weappPhone(server.url));
};
