import { readFileSync } from 'node:fs';
import path from 'node:path';
import { contrast } from './contrast';

const source = readFileSync(path.resolve(__dirname, '../../../src/app/styles/tokens.scss'), 'utf8');
const [light = '', dark = ''] = source.split('@media (prefers-color-scheme: dark)');

/** Colours by name; those that the dark set leaves out are the same in both. */
function colors(text: string): Map<string, string> {
  return new Map(
    Array.from(text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g), ([, name = '', value = '']) => [name, value]),
  );
}

/** Every pair of text and ground that components and pages use. */
const TEXT_ON_GROUND = [
  ['ink', 'paper'],
  ['ink', 'card'],
  ['soft', 'paper'],
  ['soft', 'card'],
  ['brand', 'paper'],
  ['brand', 'card'],
  ['brand', 'brand-weak'],
  ['brand-ink', 'brand-weak'],
  ['on-brand', 'brand'],
  ['amber', 'amber-weak'],
  ['amber', 'card'],
  ['red', 'red-weak'],
  ['red', 'card'],
  ['red', 'paper'],
  ['on-red', 'red'],
  ['on-next', 'next'],
  ['on-next-soft', 'next'],
  ['next', 'on-next'],
  ['on-idle', 'idle'],
] as const;

describe.each([
  ['light', colors(light)],
  ['dark', new Map([...colors(light), ...colors(dark)])],
])('The %s set of colours', (_, set) => {
  it.each(TEXT_ON_GROUND)('%s on %s can be read: at least 4.5:1', (text, ground) => {
    const [a, b] = [set.get(text), set.get(ground)];
    expect([a, b]).toEqual([expect.any(String), expect.any(String)]);
    expect(contrast(a ?? '', b ?? '')).toBeGreaterThanOrEqual(4.5);
  });
});

describe('The two sets of colours', () => {
  it('have no name in dark that light does not have', () => {
    const names = new Set(colors(light).keys());
    expect([...colors(dark).keys()].filter((name) => !names.has(name))).toEqual([]);
  });
});
