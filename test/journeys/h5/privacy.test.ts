import { PRIVACY } from '../../../src/app/words/privacy';
import { openH5Stage } from '../support/h5-stage';
import { describePrivacy } from '../support/privacy';

jest.setTimeout(30_000);

describePrivacy(openH5Stage, PRIVACY.myData.exported.downloaded);
