import type { Mode } from '../config';
import { DEMO_SIGN_INS } from './people';

/** What the terminal shows once the server listens: where it is, and in demo mode whom to sign in as. */
export function announce({ mode, url }: { readonly mode: Mode; readonly url: string }): string {
  const where = `\n  三窗 Three Windows  ${url}\n  API                 ${url}/api/docs\n`;
  if (mode !== 'demo') return `${where}\n`;
  const signIns = DEMO_SIGN_INS.map(({ phone, role, name }) => `    ${phone}  ${role} ${name}`).join('\n');
  return `${where}
  Demo mode. Sign in with one of these telephones; the one-time code is shown on the page:
${signIns}
    any other    a newcomer, who chooses a community

`;
}
