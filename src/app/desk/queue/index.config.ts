import { PAGES } from '../../pages';

export default definePageConfig({
  navigationBarTitleText: PAGES.deskQueue.title,
  ...(process.env.TARO_ENV === 'weapp' ? { usingComponents: { 'waiting-row': './waiting-row/index' } } : {}),
});
