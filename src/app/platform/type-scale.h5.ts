/** How much larger than drawn the reader wants text. A browser zooms by itself. */
export function typeScale(): number {
  return 1;
}
