import { execFileSync } from 'node:child_process';
import path from 'node:path';

interface Probe {
  readonly machineOffset: number;
  readonly answers: readonly unknown[];
}

function inZone(zone: string): Probe {
  const printed = execFileSync(process.execPath, ['--import', 'tsx', path.join(__dirname, 'zone-probe.ts')], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });
  return JSON.parse(printed) as Probe;
}

describe('the machine’s time zone', () => {
  const shanghai = inZone('Asia/Shanghai');

  it.each([
    ['UTC', 0],
    ['America/Los_Angeles', 420],
    ['Pacific/Kiritimati', -840],
  ])(
    'given a machine in %s, when the calendar is asked, then it answers as in Asia/Shanghai',
    (zone, offset) => {
      const probe = inZone(zone);
      expect(probe.machineOffset).toBe(offset);
      expect(probe.answers).toEqual(shanghai.answers);
    },
    30_000,
  );

  it('given a machine in Asia/Shanghai, then the answers are those of Beijing time', () => {
    expect(shanghai.answers.slice(0, 2)).toMatchObject([
      { date: '2026-02-14', kind: 'makeUpWorkday', another: '2026-02-24' },
      { date: '2026-02-15', kind: 'holiday', opening: { at: Date.parse('2026-02-24T08:00:00+08:00') } },
    ]);
  });
});
