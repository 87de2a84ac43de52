export { decodeBase45, encodeBase45 } from './base45';
export { bytesOfBase64Url, bytesOfHex, concatBytes, hexOf } from './bytes';
export { type PassCrypto, signatureHolds } from './crypto';
export { FRESHNESS_STEP, freshen, freshnessAt, isFresh, passSecretOf } from './freshness';
export {
  judgePass,
  type PassKey,
  type PassKnowledge,
  type Verdict,
  type VerdictType,
} from './judge';
export {
  asStatic,
  encodePass,
  notAfterOf,
  type ReadPass,
  readPass,
  STATIC_PASS_MINUTES,
  sealPass,
  type VisitorPass,
} from './payload';
export { type PassWindow, passWindowAt } from './window';
