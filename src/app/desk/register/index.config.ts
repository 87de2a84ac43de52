import { PAGES } from '../../pages';

export default definePageConfig({ navigationBarTitleText: PAGES.deskRegister.title });
