import { newId } from '../../platform/new-id';
import { steadyNow } from '../../platform/steady-clock';
import type { DeviceTime } from './clock';

const RUN = newId();

/** What the device's clocks show now. */
export function deviceTime(): DeviceTime {
  return { wall: Date.now(), steady: steadyNow(), run: RUN };
}
