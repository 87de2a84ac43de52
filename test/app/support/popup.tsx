import type { ReactNode } from 'react';

/** The kit's popup, without its motion: its children, while it is open. */
export default function Popup({
  visible,
  children,
}: {
  readonly visible: boolean;
  readonly children: ReactNode;
}) {
  return visible ? <div>{children}</div> : null;
}
