/** JSON that may break JSON's own rules: tokens stand as they will be written, and a key may come twice. */
export type Node = string | readonly Node[] | Members;

/** An object as its members in order; `__proto__` and repeated keys stay what they are. */
export class Members {
  constructor(readonly entries: readonly (readonly [key: string, value: Node])[]) {}
}

/** A value that JSON can say, as a tree of tokens. */
export function nodeOf(value: unknown): Node {
  if (Array.isArray(value)) return value.map(nodeOf);
  if (value !== null && typeof value === 'object')
    return new Members(Object.entries(value).map(([key, part]) => [key, nodeOf(part)]));
  return JSON.stringify(value ?? null);
}

export function writeJson(node: Node): string {
  if (typeof node === 'string') return node;
  if (node instanceof Members)
    return `{${node.entries.map(([key, value]) => `${JSON.stringify(key)}:${writeJson(value)}`).join(',')}}`;
  return `[${node.map(writeJson).join(',')}]`;
}

/** How many places there are in a tree: its root, and every value below it. */
export function placesIn(node: Node): number {
  return 1 + partsOf(node).reduce((sum, part) => sum + placesIn(part), 0);
}

/** The tree with another node at one of its places, counted from the root in the order of writing. */
export function changeAt(node: Node, place: number, change: (was: Node) => Node): Node {
  if (place === 0) return change(node);
  let left = place - 1;
  const inside = (part: Node): Node => {
    const places = placesIn(part);
    const here = left >= 0 && left < places;
    const changed = here ? changeAt(part, left, change) : part;
    left -= places;
    return changed;
  };
  if (node instanceof Members) return new Members(node.entries.map(([key, part]) => [key, inside(part)]));
  return typeof node === 'string' ? node : node.map(inside);
}

function partsOf(node: Node): readonly Node[] {
  if (node instanceof Members) return node.entries.map(([, part]) => part);
  return typeof node === 'string' ? [] : node;
}
