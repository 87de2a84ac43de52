export * from './commands';
export {
  decideVisit,
  FORGOTTEN_AFTER,
  HOST_ANSWER_TIME,
  preRegister,
  registerWalkIn,
  WALK_IN_STAY,
} from './decide';
export * from './entries';
export * from './events';
export { evolveVisit, replayVisit } from './evolve';
export * from './gate-words';
export * from './kinds';
export { exchangePlates, parsePlate } from './plate';
export * from './schedule';
export * from './state';
