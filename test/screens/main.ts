import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { keep } from './camera';
import { contactSheet } from './contact-sheet';
import { allShots, fileOf, isShownOn, STAGES, type StageName } from './shots';
import { openStudio } from './studio';

const USAGE = `npm run screens -- [--only words] [--stage ${STAGES.join('|')}] [--scale 2] [--whole] [--out folder]`;
const HOME = path.resolve(__dirname, '../../docs/screens');

/** Takes the pictures of every page in every state. @returns how many could not be taken */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      stage: { type: 'string', multiple: true },
      scale: { type: 'string', default: '1' },
      whole: { type: 'boolean', default: false },
      out: { type: 'string', default: HOME },
    },
  });
  const stages = STAGES.filter((stage) => values.stage?.includes(stage) ?? true);
  const scale = Number(values.scale);
  if (stages.length === 0 || !(scale > 0)) throw new Error(`Usage: ${USAGE}`);
  const shots = allShots().filter(
    (shot) => !values.only || `${shot.pageName}.${shot.state}`.includes(values.only),
  );
  const out = path.resolve(values.out);
  await mkdir(out, { recursive: true });

  const studio = await openStudio({ scale, whole: values.whole });
  const failed: string[] = [];
  const wanted = stages.flatMap((stage) =>
    shots
      .filter((shot) => isShownOn(shot, stage))
      .map((shot) => ({ shot, stage, file: fileOf(shot, stage) })),
  );
  // Two at a time: one waits for the server or a font while the other draws.
  const next = wanted.values();
  const work = async () => {
    for (const { shot, stage, file } of next) {
      try {
        // Once more, because a machine that is busy with other things keeps a page waiting longer than it waits.
        const picture = await studio.take(shot, stage).catch(() => studio.take(shot, stage));
        const changed = await keep(path.join(out, file), picture);
        console.log(`${changed ? 'new ' : 'same'} ${file}`);
      } catch (error) {
        failed.push(file);
        console.error(`NOT TAKEN ${file}: ${error instanceof Error ? error.message : error}`);
      }
    }
  };
  await Promise.all([work(), work()]);
  await studio.close();

  if (out === HOME) await writeFile(path.join(HOME, 'index.md'), contactSheet(allShots(), STAGES));
  if (out === HOME && !values.only && failed.length === 0)
    await removeOthers(
      wanted.map(({ file }) => file),
      stages,
    );
  return failed.length;
}

/** Pictures of pages and states that are no more. */
async function removeOthers(taken: readonly string[], stages: readonly StageName[]): Promise<void> {
  for (const file of await readdir(HOME)) {
    const stale = stages.some((stage) => file.endsWith(`.${stage}.png`)) && !taken.includes(file);
    if (stale) await rm(path.join(HOME, file));
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
