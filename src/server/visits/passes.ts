import type { VisitPass } from '../../contract/schemas/visit';
import { startOfDay } from '../../domain/calendar';
import { DomainError } from '../../domain/errors';
import { DAY, type Instant, MINUTE } from '../../domain/time';
import { EARLY, maxUsesOf, opensAt, type Schedule, type Visit, windowNear } from '../../domain/visit';
import {
  encodePass,
  FRESHNESS_STEP,
  passSecretOf,
  STATIC_PASS_MINUTES,
  sealPass,
  type VisitorPass,
} from '../../domain/visitor-pass';
import { communityCode, nodePassCrypto, type PassKeys } from '../pass-keys';
import type { Db } from '../store/schema';
import type { PassCodes } from './pass-codes';
import type { StoredVisit } from './projection';

/** Makes the passes of visits. None is stored: each is signed when somebody looks at it. */
export class Passes {
  constructor(
    private readonly keys: PassKeys,
    private readonly codes: PassCodes,
  ) {}

  /** @throws DomainError `wrongState` for a visit that has no pass, or whose pass does not hold any more */
  async of(db: Db, { state, codeHash }: StoredVisit, at: Instant): Promise<VisitPass> {
    const { passId, communityId } = state;
    const code = passId === null ? null : this.codes.codeOf(communityId, passId, codeHash);
    if (passId === null || code === null) throw new DomainError('wrongState', { status: state.status });
    const { id: keyId, signer } = await this.keys.current(db, communityId);
    const sealed = (pass: VisitorPass) => {
      const body = encodePass(pass);
      return sealPass(body, signer.sign(body));
    };
    const pass = passOf(state, keyId, passId);
    const printed = printedPass(pass, state.schedule, at);
    const secret = passSecretOf(nodePassCrypto.hmacSha256, this.keys.freshnessKey(communityId), passId);
    const until = printed.notBefore + printed.durationMinutes * MINUTE;
    return {
      live: {
        payload: sealed(pass),
        secret: Buffer.from(secret).toString('base64url'),
        stepSeconds: FRESHNESS_STEP / 1_000,
      },
      staticText: at <= until ? sealed(printed) : null,
      staticWindow: { from: printed.notBefore, until },
      code,
    };
  }
}

/** What the pass of a visit says. */
export function passOf(
  { schedule, communityId, gateNumber }: Visit,
  keyId: number,
  passId: string,
): VisitorPass {
  return {
    keyId,
    community: communityCode(communityId),
    passId,
    maxUses: maxUsesOf(schedule) ?? 0,
    gate: gateNumber,
    isStatic: false,
    ...timesOf(schedule),
  };
}

type Times = Pick<VisitorPass, 'notBefore' | 'durationMinutes' | 'weekdays' | 'dayStart' | 'dayEnd'>;

const QUARTERS = 96;

function timesOf(schedule: Schedule): Times {
  if (schedule.type !== 'regular') {
    const notBefore = schedule.from - EARLY;
    return {
      notBefore,
      durationMinutes: (schedule.until - notBefore) / MINUTE,
      weekdays: [],
      dayStart: 0,
      dayEnd: QUARTERS,
    };
  }
  const notBefore = startOfDay(schedule.firstDay);
  return {
    notBefore,
    durationMinutes: (startOfDay(schedule.lastDay) + DAY - notBefore) / MINUTE,
    weekdays: schedule.weekdays,
    dayStart: Math.max(0, quarterOf(schedule.start) - EARLY / (15 * MINUTE)),
    dayEnd: quarterOf(schedule.end),
  };
}

/** The pass that may be printed or sent on as a picture: for the first two hours of the window that is open, or comes next. */
function printedPass(pass: VisitorPass, schedule: Schedule, at: Instant): VisitorPass {
  const window = windowNear(schedule, at);
  const notBefore = opensAt(schedule, window);
  return {
    ...pass,
    isStatic: true,
    notBefore,
    durationMinutes: Math.min((window.until - notBefore) / MINUTE, STATIC_PASS_MINUTES),
    weekdays: [],
    dayStart: 0,
    dayEnd: QUARTERS,
  };
}

function quarterOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 4 + minutes / 15;
}
