import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { packMiniProgram } from './pack';

const fixture = path.join(__dirname, 'fixture');

describe('A packed mini-program', () => {
  const { program, templateScript } = packMiniProgram(fixture);

  it('has every script as it is, and every configuration', () => {
    expect(program.js['greet.js']).toContain('您好');
    expect(program.json.app).toMatchObject({ pages: ['elements/index', 'list/index', 'detail/index'] });
    expect(program.json['badge/index']).toEqual({ component: true });
  });

  it('has style sheets with what they import, and tags by the names that they are drawn by', () => {
    expect(program.wxss.app).toContain('width: 101rpx');
    expect(program.wxss.app).not.toContain('@import');
    expect(program.wxss.app).toContain('wx-view.named');
    expect(program.wxss.app).toMatch(/page\s*\{/);
  });

  it('keeps the classes of a component to itself', () => {
    expect(program.scopes).toEqual({ 'badge/index': 'badge-index' });
    expect(program.wxss['badge/index']).toContain('.badge-index--badge');
  });

  it('has its templates compiled', () => {
    expect(program.templates).toContain('elements/index');
    expect(templateScript).toContain('elements/index');
  });

  it('is refused when there is none', () => {
    expect(() => packMiniProgram(path.join(fixture, 'list'))).toThrow('npm run build');
  });

  it('is refused when a template is wrong, with its name', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'mini-program-'));
    try {
      await writeFile(path.join(folder, 'app.json'), '{"pages":["index"]}');
      await writeFile(path.join(folder, 'index.wxml'), '<view>{{ a + }}</view>');
      expect(() => packMiniProgram(folder)).toThrow('index.wxml:1: unexpected character');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
