import { openWeappStage } from '../support/weapp-stage';
import { describeNothingLost } from '../support/nothing-lost';

jest.setTimeout(30_000);

describeNothingLost(openWeappStage);
