import { PAGES } from '../../pages';

export default definePageConfig({
  navigationBarTitleText: PAGES.requests.title,
  enablePullDownRefresh: true,
  onReachBottomDistance: 120,
});
