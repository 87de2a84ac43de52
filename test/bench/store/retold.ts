/** Any later number is an instant in milliseconds, and no count, star or second. */
const FIRST_INSTANT = 1_000_000_000_000;

/** The same told of others, at another time: ids are exchanged, and instants moved by `shift` milliseconds. */
export function retold<T>(told: T, ids: ReadonlyMap<string, string>, shift: number): T {
  return retell(told, ids, shift) as T;
}

function retell(told: unknown, ids: ReadonlyMap<string, string>, shift: number): unknown {
  if (typeof told === 'string') return ids.get(told) ?? told;
  if (typeof told === 'number') return told > FIRST_INSTANT ? told + shift : told;
  if (Array.isArray(told)) return told.map((part) => retell(part, ids, shift));
  if (told === null || typeof told !== 'object') return told;
  const copy: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(told)) copy[key] = retell(part, ids, shift);
  return copy;
}
