import { PAGES } from '../../pages';

export default definePageConfig({ navigationBarTitleText: PAGES.gateRegister.title });
