import type { DeviceTime } from '../../../../src/app/gate/offline/clock';
import type { KeptBundle } from '../../../../src/app/gate/offline/knowledge';
import type { QueuedEntry } from '../../../../src/app/gate/offline/queue';
import { DAY, HOUR } from '../../../../src/domain/time';
import { GATE_VERDICTS, STEPS } from '../../../../src/domain/visit/kinds';
import { tuesday } from '../../../domain/support/times';
import { FRESHNESS_KEY, knowledge, MAIN_GATE, visitorPass } from '../../../domain/visitor-pass/passes';

type Bundle = KeptBundle['bundle'];

export const AT = tuesday('15:00');
const base64Url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/** A device whose clock is right, seconds into a run of the app that began at noon. */
export const device = (wall = AT, change: Partial<DeviceTime> = {}): DeviceTime => ({
  wall,
  steady: wall - tuesday('12:00'),
  run: 'a',
  ...change,
});

export const expectedVisit = (change: Partial<Bundle['expected'][number]> = {}) => ({
  visitId: 'visit-1',
  passId: visitorPass().passId,
  maskedName: '王*国',
  maskedPlate: '粤B***45',
  host: '3 栋 · 李女士',
  window: { from: tuesday('14:30'), until: tuesday('18:00') },
  partySize: 1,
  needsHelp: [],
  uses: 0,
  maxUses: 1,
  gateNumber: MAIN_GATE,
  blocked: false,
  ...change,
});

/** What the main gate was told an hour ago. */
export function bundle(change: Partial<Bundle> = {}): Bundle {
  const { community, keys } = knowledge();
  const at = change.at ?? AT - HOUR;
  return {
    at,
    validUntil: at + DAY,
    gate: { number: MAIN_GATE, name: '东门' },
    community: { id: 'c', name: '桃源里', code: community },
    keys: keys.map(({ publicKey, ...key }) => ({ ...key, publicKey: base64Url(publicKey) })),
    freshnessKey: base64Url(FRESHNESS_KEY),
    revoked: [],
    expected: [expectedVisit()],
    words: {
      verdicts: Object.fromEntries(
        GATE_VERDICTS.map((type) => [type, { title: type, help: `${type} help`, say: `${type} say` }]),
      ) as Bundle['words']['verdicts'],
      steps: Object.fromEntries(STEPS.map((step) => [step, `${step} 您好`])) as Bundle['words']['steps'],
      farewell: '谢谢您的配合，请慢走，再见。',
    },
    ...change,
  };
}

export function kept(change: Partial<Bundle> = {}): KeptBundle {
  const made = bundle(change);
  return { bundle: made, reading: { server: made.at, device: device(made.at) } };
}

/** A good scan of which no step is done yet. */
export const entry = (change: Partial<QueuedEntry> = {}): QueuedEntry => ({
  entryId: 'entry-1',
  text: 'PASS',
  scannedAt: AT,
  steps: [],
  leftAt: null,
  verdict: 'admit',
  turnAwayReason: null,
  passId: visitorPass().passId,
  ...change,
});
