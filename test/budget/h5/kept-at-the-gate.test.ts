import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUDGETS } from '../budgets';
import { keep } from '../support/measured';

const dist = path.resolve(__dirname, '../../../dist/h5');
const packed = (file: string) => gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length;

it('What a gate’s browser keeps, so that it opens without a network', () => {
  const worker = readFileSync(path.join(dist, 'gate-worker.js'), 'utf8');
  const files = [...worker.matchAll(/url:"([^"]+)"/g)].map(([, file = '']) => file);
  expect(files).toContain('/index.html');
  expect(new Set(files).size).toBe(files.length);
  const bytes = ['/gate-worker.js', ...files].reduce((sum, file) => sum + packed(file), 0);
  keep({ what: 'kept at the gate, gzip', bytes, budget: BUDGETS.h5.keptAtTheGate });
  expect(bytes).toBeLessThanOrEqual(BUDGETS.h5.keptAtTheGate);
});
