import { describeAtTheGate } from '../support/at-the-gate';
import { openWeappStage } from '../support/weapp-stage';

jest.setTimeout(30_000);

describeAtTheGate(openWeappStage);
