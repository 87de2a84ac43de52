import { describeSatisfied } from '../support/satisfied';
import { openWeappStage } from '../support/weapp-stage';

jest.setTimeout(30_000);

describeSatisfied(openWeappStage);
