/** Whether somebody can be looking at the app. */
export function isAppShown(): boolean {
  return document.visibilityState === 'visible';
}

/** Calls `listener` when the app comes to the front again: a telephone was taken up, a tab was turned to. @returns how to stop */
export function watchAppShown(listener: () => void): () => void {
  const onChange = () => {
    if (isAppShown()) listener();
  };
  document.addEventListener('visibilitychange', onChange);
  return () => document.removeEventListener('visibilitychange', onChange);
}
