import type { PropsWithChildren } from 'react';
import { openSession } from './state/session';
import './app.scss';

openSession();

/** The app adds nothing around its pages: what they share lives in src/app/state. */
export default function App({ children }: PropsWithChildren) {
  return children;
}
