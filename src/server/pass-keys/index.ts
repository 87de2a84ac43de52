import type { Write } from '../http/call';
import type { PassKeys } from './pass-keys';

/** The administrator's one action on the keys of passes. */
export function passKeyHandlers(keys: PassKeys) {
  const rotatePassKey: Write<'rotatePassKey'> = async ({ me, at }, tx) => {
    await keys.rotate(tx, me.communityId, at);
    const valid = await keys.valid(tx, me.communityId, at);
    return { keys: valid.map(({ id, from, until }) => ({ id, from, until })) };
  };
  return { rotatePassKey };
}

export { communityCode, nodePassCrypto } from './node-pass-crypto';
export { PassKeys } from './pass-keys';
