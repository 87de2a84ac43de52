/** WeChat shows photos full-screen by itself. */
export { previewImage as viewPhotos } from './preview-image';
