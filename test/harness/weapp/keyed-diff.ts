import { isDeepStrictEqual } from 'node:util';
import diff from 'j-component/src/render/diff';
import render from 'j-component/src/render/render';
import constants from 'j-component/src/tool/constant';
import exparser, { type ExparserNode, type VirtualEvent, type VirtualNode } from 'miniprogram-exparser';

// j-component 1.4.10 misplaces nodes when keyed children change places, and compares attributes by reference (an object
// that was changed in place looks the same). This is the same step with a plain reconciliation by key; importing the
// module puts it in.

const alike = (a: VirtualNode, b: VirtualNode) =>
  a.type === b.type && a.componentId === b.componentId && (a.key ?? '') === (b.key ?? '');

const clone = <T>(value: T): T =>
  value !== null && typeof value === 'object' ? (JSON.parse(JSON.stringify(value)) as T) : value;

function create(node: VirtualNode, shadowRoot: ExparserNode): ExparserNode {
  const created = render.renderExparserNode(node, null, shadowRoot);
  created._vt = node;
  return created;
}

function patchAttributes(node: ExparserNode, before: VirtualNode, after: VirtualNode): void {
  const old = new Map(before.attrs.map(({ name, value }) => [name, value]));
  const kept = new Set(after.attrs.map(({ name }) => name));
  const changed = after.attrs
    .filter(({ name, value }) => !old.has(name) || !isDeepStrictEqual(old.get(name), value))
    .map(({ name, value }) => ({ name, value: clone(value) }));
  for (const name of old.keys()) if (!kept.has(name)) changed.push({ name, value: undefined });
  if (changed.length > 0) render.updateAttrs(node, changed);
}

function signature(events: Record<string, VirtualEvent>): string {
  return JSON.stringify(
    Object.entries(events)
      .map(([key, event]) => [key, event.handler, event.isCapture, event.isCatch, event.isMutated])
      .sort(),
  );
}

function patchEvents(node: ExparserNode, before: VirtualNode, after: VirtualNode): void {
  if (signature(before.event) === signature(after.event)) {
    after.event = before.event;
    return;
  }
  for (const event of Object.values(before.event)) {
    if (event.id) {
      exparser.removeListenerFromElement(node, event.name, event.id, { capture: event.isCapture });
    }
  }
  render.updateEvent(node, after.event);
}

/** For each child of `after`, the child of `before` that it goes on from. */
function match(before: VirtualNode, after: VirtualNode): Map<VirtualNode, VirtualNode> {
  const keyed = new Map<string, VirtualNode>();
  const loose: VirtualNode[] = [];
  for (const child of before.children) {
    if (child.key && !keyed.has(child.key)) keyed.set(child.key, child);
    else loose.push(child);
  }
  const pairs = new Map<VirtualNode, VirtualNode>();
  for (const child of after.children) {
    const sameKey = child.key ? keyed.get(child.key) : undefined;
    if (sameKey && child.key && alike(sameKey, child)) {
      pairs.set(child, sameKey);
      keyed.delete(child.key);
    } else if (!sameKey) {
      const index = loose.findIndex((old) => alike(old, child));
      const [old] = index >= 0 ? loose.splice(index, 1) : [];
      if (old) pairs.set(child, old);
    }
  }
  return pairs;
}

function patchChildren(node: ExparserNode, before: VirtualNode, after: VirtualNode): void {
  const pairs = match(before, after);
  const kept = new Set(pairs.values());
  const wanted = after.children.map((child) => {
    const old = pairs.get(child);
    if (!old) return create(child, node.ownerShadowRoot ?? node);
    diff.diffVt(old, child);
    return child.exparserNode;
  });
  for (const child of before.children) if (!kept.has(child)) node.removeChild(child.exparserNode);
  wanted.forEach((child, index) => {
    const there = node.childNodes[index];
    if (there === child) return;
    if (there) node.insertBefore(child, there);
    else node.appendChild(child);
  });
}

diff.diffVt = (before, after) => {
  const node = before.exparserNode;
  after.exparserNode = node;
  if (before.type === constants.TYPE_TEXT) {
    node.textContent = after.content ?? '';
  } else {
    patchAttributes(node, before, after);
    patchEvents(node, before, after);
    patchChildren(node, before, after);
  }
  node._vt = after;
};
