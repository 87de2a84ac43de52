import type { Me } from '../../../src/app/state/session';
import type { GateVisit } from '../../../src/contract/schemas/gate';
import { STEP_WORDS, VERDICT_WORDS } from '../../../src/domain/visit/gate-words';
import { type GateVerdict, STEPS, type Step } from '../../../src/domain/visit/kinds';
import { CHEN } from '../support/requests';
import { AT } from './offline/given';

export const GAO: Me = {
  ...CHEN,
  id: 'gao',
  name: '高志强',
  address: '高先生',
  role: 'guard',
  departmentName: '秩序部',
};
export const SUN: Me = { ...GAO, id: 'sun', name: '孙敏', role: 'supervisor' };
export const GATES = { gates: [{ number: 1, name: '东门' }] };

const NEXT_AFTER: Readonly<Record<Step, Step | null>> = {
  greet: 'verify',
  verify: 'issue',
  register: 'issue',
  issue: 'guide',
  guide: null,
};

/** A visit at the gate after these steps, as the server tells it. */
export function gateVisit(done: readonly Step[] = [], change: Partial<GateVisit> = {}): GateVisit {
  const last = done.at(-1);
  const nextStep = last === undefined ? 'greet' : NEXT_AFTER[last];
  return {
    id: 'visit-1',
    version: 2 + done.length,
    status: nextStep === null ? 'inside' : 'atGate',
    origin: 'preRegistered',
    visitor: { name: '王*国', plate: '粤B***45', phone: '138****1201' },
    partySize: 2,
    purpose: 'family',
    needsHelp: ['elderly'],
    helpLine: '您好，请您慢走，请问需要我扶您一下吗？',
    host: '3 栋 · 李女士',
    window: { from: AT, until: AT + 3 * 3_600_000 },
    uses: 1,
    maxUses: 1,
    entry: {
      no: 1,
      gate: { number: 1, name: '东门' },
      arrivedAt: AT,
      enteredAt: nextStep === null ? AT : null,
      leftAt: null,
      turnedAway: null,
      nextStep,
    },
    steps: STEPS.map((step) => ({
      step,
      say: STEP_WORDS[step],
      doneAt: done.includes(step) || (step === 'register' && done.includes('verify')) ? AT : null,
    })),
    overdue: false,
    hostAnswer: null,
    farewell: '谢谢您的配合，请慢走，再见！',
    can: nextStep === null ? ['checkOut'] : ['stamp', 'turnAway'],
    now: AT,
    ...change,
  };
}

/** Somebody unexpected, whose host is asked. */
export const walkIn = (change: Partial<GateVisit> = {}): GateVisit =>
  gateVisit([], {
    status: 'awaitingHost',
    origin: 'walkIn',
    entry: null,
    hostAnswer: { status: 'waiting', dueAt: AT + 600_000 },
    can: ['turnAway', 'recordHostAnswer'],
    ...change,
  });

/** What the server says of a scan. */
export const scanned = (
  verdict: GateVerdict,
  visit: GateVisit | null = null,
  opensAt: number | null = null,
) => ({
  verdict,
  opensAt,
  words: VERDICT_WORDS[verdict],
  visit,
});

export const expectedVisitor = {
  visitId: 'visit-1',
  status: 'expected' as const,
  visitor: { name: '王*国', plate: '粤B***45', phone: '138****1201' },
  host: '3 栋 · 李女士',
  window: { from: AT, until: AT + 3 * 3_600_000 },
  partySize: 2,
  purpose: 'family' as const,
  needsHelp: ['elderly' as const],
};

export const insideVisitor = {
  ...expectedVisitor,
  status: 'inside' as const,
  enteredAt: AT - 3_600_000,
  gate: { number: 1, name: '东门' },
  overdue: false,
};

export const nobodyInside = {
  items: [],
  nextCursor: null,
  counts: { inside: 0, overdue: 0, atGate: 0 },
  atGate: [],
  now: AT,
};
