import { PAGES } from '../../pages';

export default definePageConfig({ navigationBarTitleText: PAGES.leadUnsent.title });
