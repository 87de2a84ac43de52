import { describeInvited } from '../support/invited';
import { openWeappStage } from '../support/weapp-stage';

jest.setTimeout(30_000);

describeInvited(openWeappStage);
