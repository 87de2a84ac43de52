import { Refusal } from '../http/refusal';

/** Where a page ended: the values of its order and the id of its last row. */
export type Position = readonly (number | string)[];

export function encodeCursor(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** @throws Refusal `invalidInput` when the text is not a cursor of so many values */
export function decodeCursor(text: string, length: number): Position {
  try {
    const position: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    const fits =
      Array.isArray(position) &&
      position.length === length &&
      position.every((value) => typeof value === 'number' || typeof value === 'string');
    if (fits) return position as Position;
  } catch {
    // Falls through: what cannot be read is refused like what does not fit.
  }
  throw new Refusal('invalidInput', { field: 'cursor' });
}
