// Uploads dist/weapp to WeChat, or shows it on one's own telephone first:
//   WEAPP_APPID=wx… WEAPP_UPLOAD_KEY=/path/to/private.key npm run upload:weapp -- --version 1.2.0 --desc "what is new"
//   … npm run upload:weapp -- --preview preview.jpg
// The key belongs to the owner of the mini-program and stays out of the repository: docs/wechat.md says where it comes from.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './run.mjs';

/** The version that `npm run check:weapp` uses, too; fetched when it is first asked for, because it brings 275 MB. */
const UPLOADER = 'miniprogram-ci@2.1.42';
const HOME = path.join(ROOT, 'node_modules/.cache/miniprogram-ci');
const BUILD = path.join(ROOT, 'dist/weapp');

/** Everything that keeps an upload from being of use, as sentences. */
function problemsWith({ version, desc, preview }, { WEAPP_APPID = '', WEAPP_UPLOAD_KEY = '' }) {
  const problems = [];
  if (!/^wx[0-9a-f]{16}$/.test(WEAPP_APPID))
    problems.push('WEAPP_APPID must be the app id, e.g. wx0123456789abcdef');
  if (!WEAPP_UPLOAD_KEY || !existsSync(WEAPP_UPLOAD_KEY))
    problems.push('WEAPP_UPLOAD_KEY must be the path of the upload key');
  if (!preview && !/^\d+\.\d+\.\d+$/.test(version ?? '')) problems.push('--version must be like 1.2.0');
  if (!preview && !desc) problems.push('--desc must say what is new');
  if (!existsSync(path.join(BUILD, 'app.json')))
    problems.push('build it first: TARO_APP_API=https://desk.example.com npm run build:weapp');
  else if (readFileSync(path.join(BUILD, 'common.js'), 'utf8').includes('http://localhost'))
    problems.push(
      'this build asks http://localhost; build it with TARO_APP_API=https://desk.example.com npm run build:weapp',
    );
  return problems;
}

function fetchUploader() {
  if (!existsSync(path.join(HOME, 'node_modules/miniprogram-ci'))) {
    mkdirSync(HOME, { recursive: true });
    writeFileSync(path.join(HOME, 'package.json'), '{ "private": true }\n');
    const npm = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock', UPLOADER];
    execFileSync('npm', npm, { cwd: HOME, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return createRequire(path.join(HOME, 'package.json'))('miniprogram-ci');
}

async function upload({ version, desc, preview }, { WEAPP_APPID, WEAPP_UPLOAD_KEY }) {
  const ci = fetchUploader();
  // A folder with nothing else in it: the uploader watches every file of a project.
  const folder = mkdtempSync(path.join(tmpdir(), 'three-windows-upload-'));
  try {
    const settings = JSON.parse(readFileSync(path.join(ROOT, 'project.config.json'), 'utf8'));
    writeFileSync(
      path.join(folder, 'project.config.json'),
      JSON.stringify({ ...settings, appid: WEAPP_APPID }),
    );
    cpSync(BUILD, path.join(folder, settings.miniprogramRoot), { recursive: true });
    const project = new ci.Project({
      appid: WEAPP_APPID,
      type: 'miniProgram',
      projectPath: folder,
      privateKeyPath: WEAPP_UPLOAD_KEY,
      ignores: [],
    });
    const how = { project, setting: settings.setting, onProgressUpdate: () => {} };
    if (preview) {
      await ci.preview({
        ...how,
        desc: desc ?? 'preview',
        qrcodeFormat: 'image',
        qrcodeOutputDest: path.resolve(preview),
      });
      console.log(`Scan ${preview}`);
    } else {
      await ci.upload({ ...how, version, desc });
      console.log(`Uploaded ${version}. Submit it for review at https://mp.weixin.qq.com`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const options = { version: { type: 'string' }, desc: { type: 'string' }, preview: { type: 'string' } };
const { values } = parseArgs({ options });
const problems = problemsWith(values, process.env);
if (problems.length > 0) {
  for (const problem of problems) console.error(problem);
  process.exit(2);
}
// The uploader goes on watching files, and would keep the process.
upload(values, process.env).then(
  () => process.exit(0),
  (error) => {
    console.error(error.message);
    process.exit(1);
  },
);
