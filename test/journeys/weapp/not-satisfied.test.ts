import { describeNotSatisfied } from '../support/not-satisfied';
import { openWeappStage } from '../support/weapp-stage';

jest.setTimeout(30_000);

describeNotSatisfied(openWeappStage);
