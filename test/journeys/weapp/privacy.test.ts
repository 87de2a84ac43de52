import { PRIVACY } from '../../../src/app/words/privacy';
import { describePrivacy } from '../support/privacy';
import { openWeappStage } from '../support/weapp-stage';

jest.setTimeout(30_000);

describePrivacy(openWeappStage, PRIVACY.myData.exported.copied);
