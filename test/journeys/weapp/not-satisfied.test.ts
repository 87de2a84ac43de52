import { openWeappStage } from '../support/weapp-stage';
import { describeNotSatisfied } from '../support/not-satisfied';

jest.setTimeout(30_000);

describeNotSatisfied(openWeappStage);
