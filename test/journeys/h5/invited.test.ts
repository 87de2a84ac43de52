import { openH5Stage } from '../support/h5-stage';
import { describeInvited } from '../support/invited';

jest.setTimeout(30_000);

describeInvited(openH5Stage);
