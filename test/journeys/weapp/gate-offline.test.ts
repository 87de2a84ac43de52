import { describeGateOffline } from '../support/gate-offline';
import { openWeappStage } from '../support/weapp-stage';

jest.setTimeout(30_000);

describeGateOffline(openWeappStage);
