import { describeGateOffline } from '../support/gate-offline';
import { openH5Stage } from '../support/h5-stage';

jest.setTimeout(30_000);

describeGateOffline(openH5Stage);
