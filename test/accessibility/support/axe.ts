import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, Result } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** What is seriously wrong with a page in one colour scheme, each with the first element that has it. */
export async function seriousIn(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  // As a script of the page it would be refused by the content security policy; the debugger may.
  await page.evaluate(axe);
  const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map((violation) => `${colorScheme}: ${say(violation)}`);
}

function say({ id, help, nodes }: Result): string {
  const [node] = nodes;
  return `${id}: ${help} (${nodes.length}), first ${node?.html}: ${node?.failureSummary}`;
}
