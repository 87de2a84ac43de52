import { PAGES } from '../../pages';

export default definePageConfig({ navigationBarTitleText: PAGES.receipt.title });
