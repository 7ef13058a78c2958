import { availableParallelism } from 'node:os';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { loadAxe } from '../support/axe.ts';
import { sitePaths } from '../support/built-site.ts';
import { expectAccessible, inspectInEveryMode, type Accessibility } from '../support/every-mode.ts';
import { connectedBrowser, VIEWPORTS, watch } from '../support/visit.ts';

interface Inspection extends Accessibility {
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

async function inspect(page: Page, path: string): Promise<Accessibility> {
  await page.setViewportSize(VIEWPORTS.desktop);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(path);
  await loadAxe(page);
  return inspectInEveryMode(page);
}

describe('every page', () => {
  it.each(PATHS)('%s is accessible in light and dark, on a phone and a desktop', { timeout: 900_000 }, async (path) => {
    const inspection = await inspections.get(path);
    expectAccessible(inspection);
    expect(inspection?.complaints).toEqual([]);
  });
});
