import { fileOf, isShownOn, LOOKS, type Shot, type StageName } from './shots';

/** How wide a picture is shown, in pixels. */
const WIDTH: Readonly<Record<StageName, number>> = { h5: 180, 'h5-768': 260, weapp: 180 };

const TITLES: Readonly<Record<Shot['role'], string>> = {
  resident: 'Residents',
  visitor: 'Hosts and their visitors',
  desk: 'Front desk',
  supervisor: 'Supervisors',
  works: 'Technicians',
  guard: 'At the gate',
  lead: 'Who bears responsibility',
};

/** All pictures on one page in Markdown: a heading for each role, a table for each page, a column for each state. */
export function contactSheet(shots: readonly Shot[], stages: readonly StageName[]): string {
  const lines = [
    '# Every screen',
    '',
    'Made by `npm run screens`; do not edit. The real app, a real server whose clock stands at a Tuesday, 10:00, and what',
    'people really do: `test/screens/scenes/` says how each picture comes about.',
  ];
  for (const role of unique(shots.map((shot) => shot.role))) {
    lines.push('', `## ${TITLES[role]}`);
    const ofRole = shots.filter((shot) => shot.role === role);
    for (const pageName of unique(ofRole.map((shot) => shot.pageName))) {
      lines.push(
        '',
        `### ${pageName}`,
        '',
        ...tableOf(
          ofRole.filter((shot) => shot.pageName === pageName),
          stages,
        ),
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

function tableOf(shots: readonly Shot[], stages: readonly StageName[]): string[] {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(['', ...shots.map(({ state, scene }) => `**${state}**<br>${scene.shows}`)]),
    row(['---', ...shots.map(() => '---')]),
    ...LOOKS.flatMap((look) =>
      stages
        .filter((stage) => shots.some((shot) => isShownOn(shot, stage, look)))
        .map((stage) =>
          row([
            look === 'light' ? stage : `${stage}, ${look}`,
            ...shots.map((shot) =>
              isShownOn(shot, stage, look)
                ? `<img src="${fileOf(shot, stage, look)}" width="${WIDTH[stage]}" alt="${shot.scene.shows}">`
                : '',
            ),
          ]),
        ),
    ),
  ];
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
