import { availableParallelism } from 'node:os';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { loadAxe, runAxe, type AxeScope, type Finding } from '../support/axe.ts';
import { sitePaths } from '../support/built-site.ts';
import { connectedBrowser, VIEWPORTS, watch, type ColorScheme, type ViewportName } from '../support/visit.ts';

interface Mode {
  readonly viewport: ViewportName;
  readonly colorScheme: ColorScheme;
  readonly scope: AxeScope;
}

/** The colour scheme changes nothing but colours, so in the dark only these are looked at again. */
const MODES: readonly Mode[] = [
  { viewport: 'desktop', colorScheme: 'light', scope: 'everything' },
  { viewport: 'desktop', colorScheme: 'dark', scope: 'colours' },
  { viewport: 'phone', colorScheme: 'dark', scope: 'colours' },
  { viewport: 'phone', colorScheme: 'light', scope: 'everything' },
];

interface Inspection {
  readonly findings: Readonly<Record<string, readonly Finding[]>>;
  /** How much wider than a phone the page is, in pixels. */
  readonly overflow: number;
  readonly complaints: readonly string[];
}

const PATHS = sitePaths();
const inspections = new Map<string, Promise<Inspection>>();
let stopped = false;

/** All pages are looked at side by side, in a few tabs; each test then waits for its own. */
beforeAll(async () => {
  const browser = await connectedBrowser();
  const waiting = PATHS[Symbol.iterator]();
  const resolvers = new Map<string, PromiseWithResolvers<Inspection>>();
  for (const path of PATHS) {
    const resolver = Promise.withResolvers<Inspection>();
    resolver.promise.catch(() => undefined);
    resolvers.set(path, resolver);
    inspections.set(path, resolver.promise);
  }
  const tab = async (): Promise<void> => {
    const context = await browser.newContext({ baseURL: inject('siteUrl'), reducedMotion: 'reduce', locale: 'de-DE' });
    const page = await context.newPage();
    const { complaints } = watch(page, 200);
    for (const path of waiting) {
      if (stopped) break;
      const resolver = resolvers.get(path);
      try {
        const before = complaints.length;
        const inspection = await inspect(page, path);
        resolver?.resolve({ ...inspection, complaints: complaints.slice(before) });
      } catch (error) {
        resolver?.reject(error);
      }
    }
    await context.close();
  };
  void Promise.all(Array.from({ length: availableParallelism() }, tab));
});

afterAll(() => {
  stopped = true;
});

async function inspect(page: Page, path: string): Promise<Omit<Inspection, 'complaints'>> {
  const findings: Record<string, readonly Finding[]> = {};
  let overflow = 0;
  await page.setViewportSize(VIEWPORTS.desktop);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(path);
  await loadAxe(page);
  for (const { viewport, colorScheme, scope } of MODES) {
    await page.setViewportSize(VIEWPORTS[viewport]);
    await page.emulateMedia({ colorScheme });
    findings[`${viewport}, ${colorScheme}`] = await runAxe(page, scope);
    if (viewport === 'phone') {
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      overflow = Math.max(overflow, width - VIEWPORTS.phone.width);
    }
  }
  return { findings, overflow };
}

describe('every page', () => {
  it.each(PATHS)('%s is accessible in light and dark, on a phone and a desktop', { timeout: 900_000 }, async (path) => {
    const inspection = await inspections.get(path);
    const none = Object.fromEntries(MODES.map(({ viewport, colorScheme }) => [`${viewport}, ${colorScheme}`, []]));
    expect(inspection?.findings).toEqual(none);
    expect(inspection?.overflow, 'pixels that a visitor with a small screen must scroll sideways').toBeLessThanOrEqual(
      0,
    );
    expect(inspection?.complaints).toEqual([]);
  });
});
