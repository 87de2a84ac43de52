import { PAGES } from '../../pages';

export default definePageConfig({ navigationBarTitleText: PAGES.request.title, enablePullDownRefresh: true });
