import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { BUDGETS } from '../budgets';
import { keep } from '../support/measured';

const dist = path.resolve(__dirname, '../../../dist/weapp');
const budget = BUDGETS.weapp;

const bytesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);

describe('What WeChat downloads', () => {
  const { subPackages, preloadRule } = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as {
    subPackages: { root: string }[];
    preloadRule: Record<string, { network: string; packages: string[] }>;
  };
  const parts = subPackages.map(({ root }) => ({ root, bytes: bytesIn(path.join(dist, root)) }));
  const main = bytesIn(dist) - parts.reduce((sum, { bytes }) => sum + bytes, 0);

  it('a main package that opens fast on a slow network', () => {
    keep({ what: 'main package', bytes: main, budget: budget.mainPackage });
    expect(main).toBeGreaterThan(0);
    expect(main).toBeLessThanOrEqual(budget.mainPackage);
  });

  it.each(parts)('the $root package, which its people load besides', ({ root, bytes }) => {
    const most = root === 'gate' ? budget.gatePackage : budget.anyPackage;
    keep({ what: `package ${root}`, bytes, budget: most });
    expect(bytes).toBeLessThanOrEqual(most);
  });

  it('ahead, only what residents use, and only where that costs them nothing', () => {
    const ahead = Object.entries(preloadRule);
    expect(ahead).not.toEqual([]);
    for (const [page, { network, packages }] of ahead) {
      const own = subPackages.map(({ root }) => root).filter((root) => page.startsWith(`${root}/`));
      expect([page, network, packages.filter((root) => ![...own, 'visitor'].includes(root))]).toEqual([
        page,
        'wifi',
        [],
      ]);
    }
  });

  it('the arithmetic that verifies passes, in the package of the gate and nowhere else', () => {
    const carriers = readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
      .map((entry) => path.join(entry.parentPath, entry.name))
      // Where the curve begins, as the library is told it.
      .filter((file) => readFileSync(file, 'utf8').includes('216936d3cd6e53fec0a4e231fdd6dc5c'));
    expect(carriers.map((file) => path.relative(dist, file).split(path.sep)[0])).toEqual(['gate']);
  });
});
