import { describeSatisfied } from '../support/satisfied';
import { openWeappChromiumStage } from '../support/weapp-chromium-stage';

jest.setTimeout(60_000);

describe('The built mini-program, drawn in a real Chromium:', () => {
  describeSatisfied(openWeappChromiumStage);
});
