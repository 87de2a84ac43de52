import { useState } from 'react';
import { VERDICT_WORDS } from '../../domain/visit/gate-words';
import type { GateVerdict } from '../../domain/visit/kinds';
import { readPass } from '../../domain/visitor-pass';
import type { ApiError } from '../api/api-error';
import { isOffline } from '../api/api-error';
import { call } from '../api/transport';
import { go, replaceWith } from '../platform/navigate';
import { newId } from '../platform/new-id';
import { signal } from '../platform/signal';
import type { Ending } from '../platform/tones';
import { useSubmit } from '../state/use-submit';
import { type CurrentScan, showScan } from './current-scan';
import { trueTime } from './offline/clock';
import { deviceTime } from './offline/device-time';
import { changeGateMemory, gateMemory } from './offline/gate-memory';
import { type CannotJudge, judgeOffline } from './offline/judge-offline';
import { enqueue } from './offline/queue';
import { passCrypto } from './pass-crypto';

/** Nobody stands at a gate for longer than this; then it judges by itself. */
const PATIENCE_MS = 5_000;

/** Good, not yet or not here, or not at all: the colour, the sign and the sound of a verdict. */
export function signalOf(verdict: GateVerdict): Ending {
  if (verdict === 'admit') return 'yes';
  const wait: readonly GateVerdict[] = [
    'tooEarly',
    'notToday',
    'stale',
    'otherGate',
    'clockWrong',
    'unreadable',
  ];
  return wait.includes(verdict) ? 'wait' : 'no';
}

interface Scan {
  readonly submit: (text: string) => Promise<void>;
  readonly busy: boolean;
  readonly problem: ApiError | null;
  /** Why the gate can say nothing by itself. */
  readonly cannot: CannotJudge | null;
}

/** Has a pass judged, by the server or without a network by this gate, and shows the verdict. */
export function useScan({ inPlace = false } = {}): Scan {
  const [cannot, setCannot] = useState<CannotJudge | null>(null);
  const { submit, busy, problem } = useSubmit(async (text: string, key: string) => {
    setCannot(null);
    const scan = (await judgedByServer(text, key)) ?? judgedHere(text);
    if (typeof scan === 'string') {
      setCannot(scan);
      return;
    }
    showScan(scan);
    signal(signalOf(scan.verdict));
    const params = {
      ...(scan.visitId ? { visit: scan.visitId } : {}),
      ...(scan.entryId ? { entry: scan.entryId } : {}),
    };
    await (inPlace ? replaceWith('gateVerify', params) : go('gateVerify', params));
  });
  return {
    submit: async (text) => {
      const tidy = tidied(text);
      if (tidy !== '') await submit(tidy);
    },
    busy,
    problem,
    cannot,
  };
}

/** What a hand scanner puts around a code goes; a blank may be a letter of it. */
function tidied(text: string): string {
  const line = text.replace(/[\r\n\t]/g, '');
  const digits = line.replace(/\s/g, '');
  return /^\d*$/.test(digits) ? digits : line;
}

/** @returns null when no answer came in time */
async function judgedByServer(text: string, idempotencyKey: string): Promise<CurrentScan | null> {
  const { online, gate } = gateMemory();
  if (!online || gate === null) return null;
  try {
    const asked = call('scanPass', { body: { text, gate } }, { idempotencyKey });
    const scanned = await Promise.race([
      asked,
      new Promise<null>((give) => setTimeout(give, PATIENCE_MS, null)),
    ]);
    if (scanned === null) {
      asked.catch(() => undefined);
      changeGateMemory(() => ({ online: false }));
      return null;
    }
    const { verdict, words, opensAt, visit } = scanned;
    if (verdict === 'admit') noteUse(text, visit?.id);
    return { verdict, words, opensAt, offline: false, visitId: visit?.id ?? null, entryId: null };
  } catch (error) {
    if (!isOffline(error)) throw error;
    changeGateMemory(() => ({ online: false }));
    return null;
  }
}

function judgedHere(text: string): CurrentScan | CannotJudge {
  const { kept, queue, uses } = gateMemory();
  const judged = judgeOffline(text, { kept, queue, uses, now: deviceTime() }, newId(), passCrypto);
  if (typeof judged === 'string') return judged;
  const { verdict, entry } = judged;
  if (entry) changeGateMemory((memory) => ({ queue: enqueue(memory.queue, entry) }));
  return {
    verdict: verdict.type,
    words: kept?.bundle.words.verdicts[verdict.type] ?? VERDICT_WORDS[verdict.type],
    opensAt: 'opensAt' in verdict ? verdict.opensAt : null,
    offline: true,
    visitId: null,
    entryId: verdict.type === 'admit' ? (entry?.entryId ?? null) : null,
  };
}

/** The server counted a use that the bundle does not know of yet: without a network it must not be forgotten. */
function noteUse(text: string, visitId: string | undefined): void {
  const { kept } = gateMemory();
  const passId =
    readPass(text)?.pass.passId ?? kept?.bundle.expected.find((visit) => visit.visitId === visitId)?.passId;
  if (passId === undefined) return;
  const at = trueTime(kept?.reading ?? null, deviceTime());
  changeGateMemory(({ uses }) => ({ uses: [...uses, { useId: newId(), passId, at }] }));
}
