import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const ID =
  /\b(?:TEN|DESK|TEL|HOURS|RULES|GATE|CARE|FITOUT|GOODS|SHIFT|PEAK|LANE|APP|ROOM|POINT|TIER|OPEN|COMPL|CRISIS|LIFE|CIVIL)-(?:\d+|ALL)\b/g;

interface Row {
  readonly id: string;
  readonly code: string;
  readonly tests: string;
}

/** The rows of the tables: `| id | what | code | tests |`. */
const rows: Row[] = readFileSync(join(ROOT, 'docs/standard.md'), 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, id = '']) => new RegExp(`^${ID.source}$`).test(id))
  .map(([, id = '', , code = '', tests = '']) => ({ id, code, tests }));

const pathsIn = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path);
const cites = (path: string, id: string) =>
  new RegExp(`\\b${id}\\b`).test(readFileSync(join(ROOT, path), 'utf8'));
const kept = rows.filter(({ code }) => !code.startsWith('not yet'));

describe('docs/standard.md', () => {
  it('traces all 67 clauses, each once', () => {
    const ids = rows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(67);
  });

  it.each(kept)('$id: the code and the tests that keep it are there and cite it', ({ id, code, tests }) => {
    expect(pathsIn(code).length).toBeGreaterThan(0);
    expect(pathsIn(tests).length).toBeGreaterThan(0);
    for (const path of pathsIn(code)) expect(path).toMatch(/^src\//);
    for (const path of pathsIn(tests)) expect(path).toMatch(/^test\/.*\.test\.tsx?$/);
    for (const path of [...pathsIn(code), ...pathsIn(tests)]) {
      expect([path, existsSync(join(ROOT, path))]).toEqual([path, true]);
      expect([path, cites(path, id)]).toEqual([path, true]);
    }
  });

  it('knows every clause that code or tests cite', () => {
    const known = new Set(rows.map(({ id }) => id));
    const cited = new Set(
      filesUnder('src', 'test').flatMap((path) => readFileSync(path, 'utf8').match(ID) ?? []),
    );
    expect([...cited].filter((id) => !known.has(id))).toEqual([]);
  });

  it('says "not yet" of no clause that a test already keeps by name', () => {
    const sentences = filesUnder('test')
      .filter((path) => /\.test\.tsx?$/.test(path))
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    const tested = (id: string) =>
      new RegExp(`(?:it|describe)(?:\\.each\\([^)]*\\))?\\(\\s*['"\`][^'"\`]*\\b${id}\\b`).test(sentences);
    const notYet = rows.filter((row) => !kept.includes(row)).map(({ id }) => id);
    expect(notYet.filter(tested)).toEqual([]);
  });
});

function filesUnder(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && entry.name !== 'standard.test.ts')
      .map((entry) => join(entry.parentPath, entry.name)),
  );
}
