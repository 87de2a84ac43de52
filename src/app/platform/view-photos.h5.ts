/** Shows photos full-screen, from the one that was pressed. What does it is 180 KB, and is loaded by whoever looks at photos. */
export async function viewPhotos(urls: readonly string[], current: string): Promise<void> {
  const { previewImage } = await import('./preview-image');
  await previewImage(urls, current);
}
