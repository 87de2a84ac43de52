import type { PropsWithChildren } from 'react';
import './app.scss';

/** The app adds nothing around its pages: what they share lives in src/app/state. */
export default function App({ children }: PropsWithChildren) {
  return children;
}
