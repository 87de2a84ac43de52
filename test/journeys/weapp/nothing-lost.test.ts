import { describeNothingLost } from '../support/nothing-lost';
import { openWeappStage } from '../support/weapp-stage';

jest.setTimeout(30_000);

describeNothingLost(openWeappStage);
