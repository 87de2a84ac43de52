import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PAGES, type PageEntry } from '../../src/app/pages';
import { contactSheet } from '../screens/contact-sheet';
import { ROLES, STATES } from '../screens/scene';
import { allShots, fileOf, isShownOn, SCENES, STAGES } from '../screens/shots';

const folder = path.resolve(__dirname, '../../docs/screens');
const pages: [string, PageEntry][] = Object.entries(PAGES);
const files = STAGES.flatMap((stage) =>
  allShots()
    .filter((shot) => isShownOn(shot, stage))
    .map((shot) => fileOf(shot, stage)),
);

describe('The pictures of every screen', () => {
  it.each(pages)('show %s to every role that has it, in all four states', (name, page) => {
    const roles = Object.entries(ROLES).filter(([, owner]) => owner === page.package);
    expect(roles.length).toBeGreaterThan(0);
    for (const [role] of roles) {
      const scenes = (SCENES as Record<string, Record<string, object>>)[role]?.[name] ?? {};
      expect(Object.keys(scenes)).toEqual(expect.arrayContaining([...STATES]));
    }
  });

  it('prove that their state was reached: each looks for words or elements that only it has', () => {
    const unproven = allShots().filter(({ scene }) => !scene.sees && !scene.finds);
    expect(unproven.map(({ pageName, state }) => `${pageName}.${state}`)).toEqual([]);
  });

  it('have a name each', () => {
    expect(new Set(files).size).toBe(files.length);
  });

  it('are all there, and no others', () => {
    expect(existsSync(folder)).toBe(true);
    expect(
      readdirSync(folder)
        .filter((file) => file.endsWith('.png'))
        .sort(),
    ).toEqual([...files].sort());
  });

  it('stand on one page', () => {
    expect(readFileSync(path.join(folder, 'index.md'), 'utf8')).toBe(contactSheet(allShots(), STAGES));
  });
});
