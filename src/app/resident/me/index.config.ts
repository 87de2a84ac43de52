import { PAGES } from '../../pages';

export default definePageConfig({ navigationBarTitleText: PAGES.me.title, enablePullDownRefresh: true });
