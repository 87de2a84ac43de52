import type { PropsWithChildren } from 'react';
import { pressWithKeyboard } from './platform/aria';
import { openSession } from './state/session';
import './app.scss';

pressWithKeyboard();
openSession();

/** The app adds nothing around its pages: what they share lives in src/app/state. */
export default function App({ children }: PropsWithChildren) {
  return children;
}
