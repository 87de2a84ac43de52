import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PAGES, type PageEntry } from '../../src/app/pages';
import { contactSheet } from '../screens/contact-sheet';
import { README_PICTURES, sceneOf } from '../screens/readme-pictures';
import { ROLES, STATES } from '../screens/scene';
import { allShots, fileOf, isShownOn, LOOKS, SCENES, STAGES } from '../screens/shots';

const root = path.resolve(__dirname, '../..');
const folder = path.join(root, 'docs/screens');
const pages: [string, PageEntry][] = Object.entries(PAGES);
const files = LOOKS.flatMap((look) =>
  STAGES.flatMap((stage) =>
    allShots()
      .filter((shot) => isShownOn(shot, stage, look))
      .map((shot) => fileOf(shot, stage, look)),
  ),
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

  it('are in README at their best', () => {
    const names = Object.keys(README_PICTURES);
    for (const scene of Object.values(README_PICTURES)) expect(sceneOf(scene, allShots())).toBeDefined();
    for (const readme of ['README.md', 'README.zh-CN.md']) {
      const shown = readFileSync(path.join(root, readme), 'utf8').match(/docs\/images\/[\w-]+\.\w+/g) ?? [];
      expect(shown.sort()).toEqual(
        [...names.map((name) => `docs/images/${name}.png`), 'docs/images/tour.gif'].sort(),
      );
      for (const image of shown) expect(existsSync(path.join(root, image))).toBe(true);
    }
  });

  it('stand on one page', () => {
    expect(readFileSync(path.join(folder, 'index.md'), 'utf8')).toBe(contactSheet(allShots(), STAGES));
  });
});
