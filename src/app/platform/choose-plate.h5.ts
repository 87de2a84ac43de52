/** See choose-plate.weapp.ts: a browser keeps no plates. */
export const HAS_PLATES = false;

export async function choosePlate(): Promise<string | null> {
  return null;
}
