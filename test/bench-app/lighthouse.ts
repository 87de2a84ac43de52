import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { SignedIn } from '../budget/support/busy-afternoon';
import { chromiumOptions } from '../harness/h5/browser';

/** What Lighthouse says of a page on its mobile phone: a slow 4G network and a quarter of this machine's speed. */
export interface Scores {
  /** 0 to 100. */
  readonly performance: number;
  readonly accessibility: number;
  readonly firstPaintMs: number;
  readonly largestPaintMs: number;
  readonly blockedMs: number;
  readonly shift: number;
  /** Lighthouse's own measure of the machine; a desktop has about 1,500 and more. */
  readonly machine: number;
  /** What accessibility lost points for. */
  readonly complaints: readonly string[];
}

/** Visits a page as somebody who is signed in and was never there before, so that nothing is cached. */
export async function visitWithLighthouse(
  baseUrl: string,
  address: string,
  { token, me }: SignedIn,
): Promise<Scores> {
  const { default: lighthouse } = await import('lighthouse');
  const [port, profile, options] = await Promise.all([
    freePort(),
    mkdtemp(path.join(tmpdir(), 'three-windows-lighthouse-')),
    chromiumOptions(),
  ]);
  const context = await chromium.launchPersistentContext(profile, {
    ...options,
    args: [...options.args, `--remote-debugging-port=${port}`],
  });
  try {
    // Not a page of the app: those would already be in the cache.
    const page = await context.newPage();
    await page.goto(new URL('/api/health', baseUrl).href);
    await page.evaluate((kept) => localStorage.setItem('session', kept), JSON.stringify({ token, me }));
    const result = await lighthouse(new URL(address, baseUrl).href, {
      port,
      logLevel: 'error',
      onlyCategories: ['performance', 'accessibility'],
      // The session lies there.
      disableStorageReset: true,
    });
    if (!result || result.lhr.runtimeError) throw new Error(result?.lhr.runtimeError?.message ?? 'no result');
    const { audits, categories, environment } = result.lhr;
    const value = (id: string) => audits[id]?.numericValue ?? Number.NaN;
    const score = (id: string) => Math.round((categories[id]?.score ?? 0) * 100);
    const failing = (categories.accessibility?.auditRefs ?? []).filter(
      ({ id, weight }) => weight > 0 && audits[id]?.score === 0,
    );
    return {
      performance: score('performance'),
      accessibility: score('accessibility'),
      firstPaintMs: value('first-contentful-paint'),
      largestPaintMs: value('largest-contentful-paint'),
      blockedMs: value('total-blocking-time'),
      shift: value('cumulative-layout-shift'),
      machine: environment.benchmarkIndex,
      complaints: failing.map(({ id }) => `${id}: ${audits[id]?.title}`),
    };
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
