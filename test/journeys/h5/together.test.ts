import { openH5Stage } from '../support/h5-stage';
import { describeTogether } from '../support/together';

jest.setTimeout(30_000);

describeTogether(openH5Stage);
