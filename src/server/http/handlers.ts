import type { ACTIONS, ActionName } from '../../contract/actions';
import type { ResponseOf } from '../../contract/endpoints';
import type { Db } from '../store/schema';
import type { Store } from '../store/store';
import type { Call, Read, Write } from './call';

/** Actions that carry bytes instead of JSON. */
export type PhotoAction = 'uploadPhoto' | 'getPhoto';

/**
 * Actions that divide their own work: what they keep must stay although they refuse (a wrong code counts as a
 * try), or must be kept before they go on (a code is stored before it is sent), or they read and log that they did,
 * mostly have nothing to keep, or ask somebody outside in between.
 */
export const SELF_KEEPING = [
  'requestSignInCode',
  'signIn',
  'signOut',
  'getSharedPass',
  'fillInSharedPass',
  'getGateBundle',
  'listExpected',
  'greetKnownResident',
  'markSeen',
  'signInWithWeChat',
  'phoneByWeChat',
] as const satisfies readonly ActionName[];
export type SelfKeepingAction = (typeof SELF_KEEPING)[number];

/** Actions that only read; `assessCourtesy` is a question too long for a path. */
export type ReadAction = Exclude<
  | { [N in ActionName]: (typeof ACTIONS)[N]['method'] extends 'GET' ? N : never }[ActionName]
  | 'assessCourtesy',
  PhotoAction | SelfKeepingAction
>;

export type WriteAction = Exclude<ActionName, ReadAction | PhotoAction | SelfKeepingAction>;

/** Whence a call came, for actions that limit by it. Never logged. */
export interface Origin {
  readonly address: string;
}

/** A photo as it goes over the wire. */
export interface PhotoFile {
  readonly bytes: Buffer;
  readonly contentType: string;
}

export type SelfKeeping<N extends ActionName> = (
  call: Call<N>,
  store: Store,
  origin: Origin,
) => Promise<ResponseOf<N>>;
export type UploadPhoto = (
  call: Call<'uploadPhoto'> & { readonly file: Buffer; readonly key: string },
  store: Store,
) => Promise<ResponseOf<'uploadPhoto'>>;
export type GetPhoto = (call: Call<'getPhoto'>, db: Db) => Promise<PhotoFile>;

/** One handler for each action of the contract: a missing one does not compile. */
export type Handlers = { readonly [N in ReadAction]: Read<N> } & { readonly [N in WriteAction]: Write<N> } & {
  readonly [N in SelfKeepingAction]: SelfKeeping<N>;
} & { readonly uploadPhoto: UploadPhoto; readonly getPhoto: GetPhoto };
