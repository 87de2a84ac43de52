import { PAGES } from '../../pages';

export default definePageConfig({ navigationBarTitleText: PAGES.gateInside.title });
