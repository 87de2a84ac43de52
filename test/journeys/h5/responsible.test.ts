import { openH5Stage } from '../support/h5-stage';
import { describeResponsible } from '../support/responsible';

jest.setTimeout(30_000);

describeResponsible(openH5Stage);
