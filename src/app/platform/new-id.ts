import { randomBytes } from './random-bytes';

/** A new UUID (version 4), e.g. for an `Idempotency-Key`. Unique, not secret. */
export function newId(): string {
  const bytes = randomBytes(16);
  const hex = Array.from(bytes, (byte, index) => {
    const value = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return value.toString(16).padStart(2, '0');
  }).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
