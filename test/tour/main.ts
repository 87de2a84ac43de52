import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { launchBrowser } from '../harness/h5/browser';
import { bringChineseFonts } from '../harness/h5/chinese-fonts';
import { startJourneyServer } from '../journeys/support/server';
import { TUESDAY_10 } from '../server/support/times';
import { develop, FILM_CONTEXT } from './film';
import { playJourney } from './journey';
import { Recorder } from './recorder';

const FILE = path.resolve(__dirname, '../../docs/images/tour.gif');

/** `npm run tour`: plays the journey of a repair on the built mini-program, and films it into docs/images/tour.gif. */
async function main(): Promise<void> {
  const [server, browser] = await Promise.all([
    startJourneyServer({ at: TUESDAY_10, worksOutbox: true }),
    launchBrowser(),
  ]);
  try {
    const film = new Recorder();
    await playJourney(browser, server, TUESDAY_10, film);
    const { page } = await browser.open(server.url, FILM_CONTEXT);
    await bringChineseFonts(page.context());
    // The fonts lie beside an address: the film's page needs one.
    await page.goto('/api/health');
    const picture = await develop(page, film.frames);
    await mkdir(path.dirname(FILE), { recursive: true });
    await writeFile(FILE, picture);
    const seconds = film.frames.reduce((sum, { ms }) => sum + ms, 0) / 1000;
    console.log(
      `${film.frames.length} frames, ${Math.round(seconds)} s, ${Math.round(picture.length / 1024)} KB: ${FILE}`,
    );
  } finally {
    await browser.close();
    await server.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
