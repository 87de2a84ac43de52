/** See keep-for-reload.h5.ts: WeChat has the app on the device. */
export async function keepForReload(): Promise<void> {}
