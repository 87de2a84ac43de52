import { describeAtTheGate } from '../support/at-the-gate';
import { openH5Stage } from '../support/h5-stage';

jest.setTimeout(30_000);

describeAtTheGate(openH5Stage);
