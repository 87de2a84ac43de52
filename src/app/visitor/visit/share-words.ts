import type { HostPass } from '../../../contract/schemas/visit';
import type { Me } from '../../state/session';
import { sayWindow, VISITOR } from '../../words/visitor';

/** What stands on a shared pass before it is opened: who invites, to which building, when. Never the room, never the visitor. */
export function cardOf(
  { address, community }: Pick<Me, 'address' | 'community'>,
  { building, window, now }: Pick<HostPass, 'building' | 'window' | 'now'>,
): { readonly title: string; readonly text: string } {
  return {
    title: VISITOR.share.title(address, building),
    text: VISITOR.share.text(community.name, sayWindow(window, now)),
  };
}
