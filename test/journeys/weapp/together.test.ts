import { describeTogether } from '../support/together';
import { openWeappStage } from '../support/weapp-stage';

jest.setTimeout(30_000);

describeTogether(openWeappStage);
