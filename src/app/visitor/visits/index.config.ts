import { PAGES } from '../../pages';

export default definePageConfig({
  navigationBarTitleText: PAGES.visits.title,
  enablePullDownRefresh: true,
  onReachBottomDistance: 120,
});
