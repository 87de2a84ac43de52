import { PAGES } from '../../pages';

export default definePageConfig({ navigationBarTitleText: PAGES.bindRoom.title });
