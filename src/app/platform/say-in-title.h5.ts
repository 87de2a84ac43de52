const MARK = /^（\d+）[^·]* · /;

/** Puts words before the page's title, for whoever looks at another tab; none takes them away. */
export function sayInTitle(words: string | null): void {
  const plain = document.title.replace(MARK, '');
  document.title = words === null ? plain : `${words} · ${plain}`;
}
