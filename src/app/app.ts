import type { PropsWithChildren } from 'react';
import { keepTopShown } from './platform/keep-top-shown';
import { listenToKeyboard } from './platform/keyboard';
import { tameTabLinks } from './platform/tab-links';
import { offerUpdates } from './platform/wechat';
import { startLive } from './state/live/live';
import { openSession } from './state/session';
import { startSending } from './state/unsent/unsent';
import { COMMON } from './words/common';
import './app.scss';

listenToKeyboard();
keepTopShown();
tameTabLinks();
openSession();
startLive();
startSending();
offerUpdates(COMMON.update);

/** The app adds nothing around its pages: what they share lives in src/app/state. */
export default function App({ children }: PropsWithChildren) {
  return children;
}
