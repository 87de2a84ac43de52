import { PAGES } from '../../pages';

export default definePageConfig({
  navigationBarTitleText: PAGES.home.title,
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
});
