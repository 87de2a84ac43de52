/*
 * RFC 9285: bytes as the 45 characters of a QR code's alphanumeric mode, two bytes in three characters, an odd last
 * one in two; the least significant character comes first.
 */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const BASE = 45;

const VALUE_OF: ReadonlyMap<string, number> = new Map([...ALPHABET].map((letter, value) => [letter, value]));

/** Bytes as base45. */
export function encodeBase45(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 2) {
    const first = bytes[i] as number;
    const second = bytes[i + 1];
    text += second === undefined ? letters(first, 2) : letters(first * 256 + second, 3);
  }
  return text;
}

/**
 * The bytes that a base45 text stands for, or null: a letter outside the alphabet, a length that no bytes give, or a
 * group that stands for more than its bytes hold. What is decoded encodes to the same text again.
 */
export function decodeBase45(text: string): Uint8Array | null {
  if (text.length % 3 === 1) return null;
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i += 3) {
    const group = text.slice(i, i + 3);
    const value = numberOf(group);
    if (value === null) return null;
    if (group.length === 2) {
      if (value > 0xff) return null;
      bytes.push(value);
    } else {
      if (value > 0xff_ff) return null;
      bytes.push(value >> 8, value & 0xff);
    }
  }
  return Uint8Array.from(bytes);
}

function letters(value: number, count: number): string {
  let text = '';
  for (let rest = value, i = 0; i < count; i += 1, rest = Math.floor(rest / BASE))
    text += ALPHABET[rest % BASE];
  return text;
}

function numberOf(group: string): number | null {
  let value = 0;
  for (let i = group.length - 1; i >= 0; i -= 1) {
    const digit = VALUE_OF.get(group[i] as string);
    if (digit === undefined) return null;
    value = value * BASE + digit;
  }
  return value;
}
