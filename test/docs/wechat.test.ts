import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** What WeChat wants declared for what an app uses: 小程序用户隐私保护指引内容介绍. Writing to the clipboard counts as much as reading it. */
const DECLARED_FOR: readonly (readonly [string, RegExp])[] = [
  ['昵称、头像', /chooseAvatar|getUserProfile|getUserInfo|type="nickname"/],
  ['位置信息', /getLocation|getFuzzyLocation|startLocationUpdate|onLocationChange/],
  ['选择的位置', /chooseLocation|choosePoi/],
  ['地址', /chooseAddress/],
  ['手机号', /getPhoneNumber|getRealtimePhoneNumber/],
  ['车牌号', /chooseLicensePlate/],
  ['照片或视频', /chooseImage|chooseMedia|chooseVideo/],
  ['选中的文件', /chooseMessageFile/],
  ['麦克风', /startRecord|getRecorderManager/],
  ['摄像头', /createCameraContext|<Camera/],
  ['相册（仅写入）', /saveImageToPhotosAlbum|saveVideoToPhotosAlbum/],
  ['剪切板', /setClipboardData|getClipboardData/],
];

function sourcesOfMiniProgram(): string {
  const folder = path.join(root, 'src/app');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.h5\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
}

describe('What docs/wechat.md has the owner declare in the privacy guide', () => {
  const [guide = ''] =
    /\*\*Privacy guide\*\*[\s\S]*?\n\n/.exec(readFileSync(path.join(root, 'docs/wechat.md'), 'utf8')) ?? [];
  const used = sourcesOfMiniProgram();

  it.each(DECLARED_FOR)('names %s exactly where the mini-program uses it', (what, api) => {
    expect(guide.includes(what)).toBe(api.test(used));
  });
});
