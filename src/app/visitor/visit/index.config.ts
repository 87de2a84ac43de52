import { PAGES } from '../../pages';

export default definePageConfig({ navigationBarTitleText: PAGES.visit.title, enablePullDownRefresh: true });
