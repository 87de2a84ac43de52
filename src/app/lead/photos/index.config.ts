import { PAGES } from '../../pages';

export default definePageConfig({ navigationBarTitleText: PAGES.leadPhotos.title });
