import type { PropsWithChildren } from 'react';
import { pressWithKeyboard } from './platform/aria';
import './app.scss';

pressWithKeyboard();

/** The app adds nothing around its pages: what they share lives in src/app/state. */
export default function App({ children }: PropsWithChildren) {
  return children;
}
