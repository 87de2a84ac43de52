import type { PropsWithChildren } from 'react';
import { listenToKeyboard } from './platform/keyboard';
import { tameTabLinks } from './platform/tab-links';
import { startLive } from './state/live/live';
import { openSession } from './state/session';
import { startSending } from './state/unsent/unsent';
import './app.scss';

listenToKeyboard();
tameTabLinks();
openSession();
startLive();
startSending();

/** The app adds nothing around its pages: what they share lives in src/app/state. */
export default function App({ children }: PropsWithChildren) {
  return children;
}
