import type { PropsWithChildren } from 'react';
import { pressWithKeyboard } from './platform/aria';
import { tameTabLinks } from './platform/tab-links';
import { openSession } from './state/session';
import './app.scss';

pressWithKeyboard();
tameTabLinks();
openSession();

/** The app adds nothing around its pages: what they share lives in src/app/state. */
export default function App({ children }: PropsWithChildren) {
  return children;
}
