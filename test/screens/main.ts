import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { keep } from './camera';
import { contactSheet } from './contact-sheet';
import { README_COLOURS, README_PICTURES, README_SCALE, sceneOf } from './readme-pictures';
import { allShots, fileOf, isShownOn, LOOKS, type Look, type Shot, STAGES, type StageName } from './shots';
import { openStudio } from './studio';

const USAGE = `npm run screens -- [--only words] [--stage ${STAGES.join(' | ')} | readme] [--dark] [--large] [--scale 2] [--whole] [--out folder]`;
const SCREENS = path.resolve(__dirname, '../../docs/screens');
const IMAGES = path.resolve(__dirname, '../../docs/images');

/** One picture to be taken. */
interface Order {
  readonly shot: Shot;
  readonly stage: StageName;
  readonly look: Look;
  readonly file: string;
  /** Pixels to a point. */
  readonly scale: number;
  readonly colours?: number;
}

/** Takes the pictures of every page in every state, and those of README. @returns how many could not be taken */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      stage: { type: 'string', multiple: true },
      dark: { type: 'boolean', default: false },
      large: { type: 'boolean', default: false },
      scale: { type: 'string', default: '1' },
      whole: { type: 'boolean', default: false },
      out: { type: 'string', default: SCREENS },
    },
  });
  const { only, stage: chosen } = values;
  const scale = Number(values.scale);
  const stages = STAGES.filter((stage) => chosen?.includes(stage) ?? true);
  // All of them, or those that are asked for.
  const looks =
    values.dark || values.large ? LOOKS.filter((look) => look !== 'light' && values[look]) : LOOKS;
  const out = path.resolve(values.out);
  const forReadme = chosen?.includes('readme') ?? (only === undefined && out === SCREENS && looks === LOOKS);
  if (!(scale > 0) || (stages.length === 0 && !forReadme)) throw new Error(`Usage: ${USAGE}`);

  const screens = ordersOf(stages, looks, out, scale).filter(
    ({ shot }) => !only || `${shot.pageName}.${shot.state}`.includes(only),
  );
  const failed = await take([...screens, ...(forReadme ? readmeOrders() : [])], values.whole);
  if (out === SCREENS) await writeFile(path.join(SCREENS, 'index.md'), contactSheet(allShots(), STAGES));
  if (out === SCREENS && !only && looks === LOOKS && failed === 0) await removeOthers(screens, stages);
  return failed;
}

function ordersOf(stages: readonly StageName[], looks: readonly Look[], out: string, scale: number): Order[] {
  return looks.flatMap((look) =>
    stages.flatMap((stage) =>
      allShots()
        .filter((shot) => isShownOn(shot, stage, look))
        .map((shot) => ({ shot, stage, look, file: path.join(out, fileOf(shot, stage, look)), scale })),
    ),
  );
}

function readmeOrders(): Order[] {
  return Object.entries(README_PICTURES).map(([name, scene]) => ({
    shot: sceneOf(scene, allShots()),
    stage: 'weapp',
    look: 'light',
    file: path.join(IMAGES, `${name}.png`),
    scale: README_SCALE,
    colours: README_COLOURS,
  }));
}

async function take(orders: readonly Order[], whole: boolean): Promise<number> {
  const studio = await openStudio({ whole });
  let failed = 0;
  const waiting = orders.values();
  const work = async () => {
    for (const { shot, stage, look, file, scale, colours } of waiting) {
      const name = path.basename(file);
      try {
        // Once more, because a machine that is busy with other things keeps a page waiting longer than it waits.
        const picture = await studio
          .take(shot, stage, scale, look)
          .catch(() => studio.take(shot, stage, scale, look));
        await mkdir(path.dirname(file), { recursive: true });
        console.log(`${(await keep(file, picture, colours)) ? 'new ' : 'same'} ${name}`);
      } catch (error) {
        failed += 1;
        console.error(`NOT TAKEN ${name}: ${error instanceof Error ? error.message : error}`);
      }
    }
  };
  // Two at a time: one waits for the server or a font while the other draws.
  await Promise.all([work(), work()]);
  await studio.close();
  return failed;
}

/** Pictures of pages and states that are no more. */
async function removeOthers(taken: readonly Order[], stages: readonly StageName[]): Promise<void> {
  const files = new Set(taken.map(({ file }) => path.basename(file)));
  for (const file of await readdir(SCREENS)) {
    const stale = stages.some((stage) => file.endsWith(`.${stage}.png`)) && !files.has(file);
    if (stale) await rm(path.join(SCREENS, file));
  }
}

main()
  .then((failed) => {
    if (failed > 0) console.error(`${failed} pictures could not be taken`);
    process.exit(failed > 0 ? 1 : 0);
  })
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
