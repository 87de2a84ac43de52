import { readFileSync } from 'node:fs';
import path from 'node:path';
import { contrast } from '../styles/contrast';

const source = readFileSync(path.resolve(__dirname, '../../../src/app/gate/verify/banner.scss'), 'utf8');
const colorOf = (name: string) => new RegExp(`--banner-${name}: (#[0-9a-f]{6});`).exec(source)?.[1] ?? '';

it.each(['yes', 'wait', 'no'])('a verdict of %s is read in bright sun: at least 7:1', (kind) => {
  expect(contrast(colorOf(kind), colorOf(`on-${kind}`))).toBeGreaterThanOrEqual(7);
});

it('the three grounds are told apart by their lightness, too, not by their hue alone', () => {
  expect(contrast(colorOf('wait'), colorOf('yes'))).toBeGreaterThanOrEqual(3);
  expect(contrast(colorOf('wait'), colorOf('no'))).toBeGreaterThanOrEqual(3);
});
