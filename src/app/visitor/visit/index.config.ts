import { PAGES } from '../../pages';

export default definePageConfig({
  navigationBarTitleText: PAGES.visit.title,
  enablePullDownRefresh: true,
  // Taro hands WeChat a way to share only where this says so.
  enableShareAppMessage: true,
});
