import { openH5Stage } from '../support/h5-stage';
import { describeNotSatisfied } from '../support/not-satisfied';

jest.setTimeout(30_000);

describeNotSatisfied(openH5Stage);
