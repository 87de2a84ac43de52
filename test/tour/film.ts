import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { PHONE } from '../harness/h5/browser';
import { fontFaces } from '../harness/h5/chinese-fonts';
import type { Frame } from './recorder';

/** The picture, in CSS px; how much denser it is drawn; and how large the phone is in it. */
const SIZE = { width: 640, height: 700 } as const;
const DENSITY = 1.25;
const PHONE_SCALE = 0.8;

/** What a frame's page needs to be opened with. */
export const FILM_CONTEXT = { viewport: SIZE, deviceScaleFactor: DENSITY } as const;

const STYLE = `
  * { box-sizing: border-box; margin: 0 }
  body { position: relative; width: ${SIZE.width}px; height: ${SIZE.height}px; overflow: hidden; background: #0a4f44; color: #fff; font-family: "PingFang SC", sans-serif }
  .phone { position: absolute; left: 24px; top: 25px; width: ${PHONE.width * PHONE_SCALE}px; height: ${PHONE.height * PHONE_SCALE}px; border-radius: 30px; overflow: hidden; outline: 5px solid #06362e }
  .phone img { display: block; width: 100%; height: 100% }
  .touch { position: absolute; width: 44px; height: 44px; margin: -22px; border-radius: 50%; background: rgba(224, 154, 43, .45); border: 2px solid #e09a2b }
  .words { position: absolute; left: 356px; right: 28px; top: 84px; bottom: 60px; display: flex; flex-direction: column; gap: 14px }
  .who { align-self: flex-start; padding: 5px 14px; border-radius: 16px; background: #e3efeb; color: #0a4f44; font-size: 15px; font-weight: 600 }
  .chinese { font-size: 27px; line-height: 1.4; font-weight: 600 }
  .english { font-size: 17px; line-height: 1.45; color: #b9d6cf }
  .way { margin-top: auto; display: flex; gap: 6px }
  .way i { flex: 1; height: 5px; border-radius: 3px; background: #2f6f63 }
  .way i.done { background: #e09a2b }`;

const FONTS = fontFaces();

/** Puts each frame beside its words, and all into one animated picture. */
export async function develop(page: Page, frames: readonly Frame[]): Promise<Buffer> {
  const captions = [...new Set(frames.map(({ caption }) => caption))];
  const pictures: Buffer[] = [];
  for (const frame of frames) {
    await page.setContent(compose(frame, captions.indexOf(frame.caption), captions.length));
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    pictures.push(await page.screenshot());
  }
  return sharp(pictures, { join: { animated: true } })
    .gif({
      delay: frames.map(({ ms }) => ms),
      loop: 0,
      colours: 64,
      dither: 0,
      effort: 10,
      interFrameMaxError: 2,
    })
    .toBuffer();
}

function compose({ screen, touch, caption }: Frame, at: number, of: number): string {
  const finger = touch
    ? `<div class="touch" style="left:${touch.x * PHONE_SCALE}px;top:${touch.y * PHONE_SCALE}px"></div>`
    : '';
  const way = Array.from({ length: of }, (_, index) => `<i${index <= at ? ' class="done"' : ''}></i>`).join(
    '',
  );
  const [who, says] = [caption.who, caption.says];
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${FONTS}${STYLE}</style>
    <div class="phone"><img src="data:image/png;base64,${screen.toString('base64')}">${finger}</div>
    <div class="words">
      <div class="who">${who[0]} · ${who[1]}</div>
      <div class="chinese">${says[0]}</div>
      <div class="english">${says[1]}</div>
      <div class="way">${way}</div>
    </div>`;
}
