import { openH5Stage } from '../support/h5-stage';
import { describeSatisfied } from '../support/satisfied';

jest.setTimeout(30_000);

describeSatisfied(openH5Stage);
