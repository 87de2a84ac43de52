/** Beyond this a page is better zoomed as a whole. */
const LARGEST = 2;
/** What browsers call medium unless their reader has said otherwise, in CSS pixels. */
const USUAL_PX = 16;

let measured: number | undefined;

/**
 * How much larger than drawn the reader wants text: by the type size that they have set in their browser. Zooming needs nothing of us.
 */
export function typeScale(): number {
  measured ??= measure();
  return measured;
}

function measure(): number {
  // Taro sets the root's own size by the window's width; `medium` is the reader's, whatever the page says.
  const probe = document.createElement('span');
  probe.style.fontSize = 'medium';
  document.body.appendChild(probe);
  const size = Number.parseFloat(getComputedStyle(probe).fontSize);
  probe.remove();
  return size > 0 ? Math.min(LARGEST, Math.max(1, size / USUAL_PX)) : 1;
}
