import { openH5Stage } from '../support/h5-stage';
import { describeNothingLost } from '../support/nothing-lost';

jest.setTimeout(30_000);

describeNothingLost(openH5Stage);
