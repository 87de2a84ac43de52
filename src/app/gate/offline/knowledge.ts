import type { ResponseOf } from '../../../contract/endpoints';
import { isoDateOf, startOfDay } from '../../../domain/calendar';
import { DAY, type Instant } from '../../../domain/time';
import { bytesOfBase64Url, type PassKnowledge } from '../../../domain/visitor-pass';
import { type ClockReading, type DeviceTime, skewOf } from './clock';
import { type KnownUse, type QueuedEntry, usesIn } from './queue';

export type GateBundle = ResponseOf<'getGateBundle'>;
export type ExpectedOffline = GateBundle['expected'][number];

/** What the gate goes by without a network, and when it was told. */
export interface KeptBundle {
  readonly bundle: GateBundle;
  readonly reading: ClockReading;
}

/** What the gate knows by itself of passes, out of the last bundle and of what happened here since. */
export function knowledgeOf(
  { bundle, reading }: KeptBundle,
  queue: readonly QueuedEntry[],
  uses: readonly KnownUse[],
  now: DeviceTime,
): PassKnowledge {
  const expected = new Map(bundle.expected.map((visit) => [visit.passId, visit]));
  return {
    community: bundle.community.code,
    keys: bundle.keys.flatMap(({ publicKey, ...key }) => {
      const bytes = bytesOfBase64Url(publicKey);
      return bytes === null ? [] : [{ ...key, publicKey: bytes }];
    }),
    freshnessKey: bytesOfBase64Url(bundle.freshnessKey) ?? new Uint8Array(),
    revoked: new Set(bundle.revoked),
    blocked: { has: (passId) => expected.get(passId)?.blocked ?? false },
    usesOf: (passId) =>
      (expected.get(passId)?.uses ?? 0) +
      [...usesIn(queue), ...uses].filter((use) => use.passId === passId).length,
    gateNumber: bundle.gate.number,
    online: false,
    clockSkewMs: skewOf(reading, now),
  };
}

/** The uses that a newer bundle does not count yet. */
export function usesAfter(uses: readonly KnownUse[], bundle: GateBundle): readonly KnownUse[] {
  return uses.filter(({ at }) => at > bundle.at);
}

/** Whether a bundle may still be gone by, at the server's time. */
export function isValid({ bundle }: KeptBundle, at: Instant): boolean {
  return at <= bundle.validUntil;
}

/** Who is expected on the day of an instant, and in whose masked name, plate or building the words occur. */
export function findExpected(bundle: GateBundle, words: string, at: Instant): readonly ExpectedOffline[] {
  const today = startOfDay(isoDateOf(at));
  const wanted = words.replace(/\s/g, '').toUpperCase();
  const todays = bundle.expected.filter(({ window }) => window.from < today + DAY && window.until >= today);
  return todays.filter(({ maskedName, maskedPlate, host }) =>
    [maskedName, maskedPlate ?? '', host].some((text) =>
      text.replace(/\s/g, '').toUpperCase().includes(wanted),
    ),
  );
}
