import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/**
 * WeChat's own checker, fetched when it is first asked for: it brings 1,086 packages and 275 MB, which nobody needs to build,
 * test or run the product. This version and no other, because it is used past its front door (see `project.attr`).
 */
const CHECKER = 'miniprogram-ci@2.1.42';
const home = path.join(root, 'node_modules/.cache/miniprogram-ci');

export interface Check {
  readonly name: string;
  readonly success: boolean;
  readonly text: string;
  readonly detail?: unknown;
}

/** Has WeChat's checker look at dist/weapp, without WeChat's servers. */
export async function checkQuality(): Promise<readonly Check[]> {
  const project = mkdtempSync(path.join(tmpdir(), 'three-windows-quality-'));
  // A folder with nothing else in it: the checker watches every file of a project.
  cpSync(path.join(root, 'project.config.json'), path.join(project, 'project.config.json'));
  cpSync(path.join(root, 'dist/weapp'), path.join(project, 'dist/weapp'), { recursive: true });
  try {
    const ci = fetchChecker();
    const checked = new ci.Project({
      appid: 'touristappid',
      type: 'miniProgram',
      projectPath: project,
      privateKey: 'not asked for',
      ignores: [],
    });
    // What it would otherwise ask WeChat about the app, for which it needs the key of a real one.
    checked.attr = async () => ({
      setting: { MaxCodeSize: 2, MaxSubpackageSubCodeSize: 2, MaxSubpackageFullCodeSize: 20 },
    });
    return await ci.checkCodeQuality(checked);
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

interface MiniprogramCi {
  Project: new (options: object) => { attr: () => Promise<object> };
  checkCodeQuality(project: object): Promise<readonly Check[]>;
}

function fetchChecker(): MiniprogramCi {
  if (!existsSync(path.join(home, 'node_modules/miniprogram-ci'))) {
    mkdirSync(home, { recursive: true });
    writeFileSync(path.join(home, 'package.json'), '{ "private": true }\n');
    const npm = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock', CHECKER];
    execFileSync('npm', npm, { cwd: home, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return createRequire(path.join(home, 'package.json'))('miniprogram-ci') as MiniprogramCi;
}
