import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { runAxe, type AxeScope, type Finding } from './axe.ts';
import { VIEWPORTS, type ColorScheme, type ViewportName } from './visit.ts';

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

/** How accessible a page is in light and dark, on a desktop and on the smallest phone. */
export interface Accessibility {
  readonly findings: Readonly<Record<string, readonly Finding[]>>;
  /** How much wider than a phone the page is, in pixels. */
  readonly overflow: number;
}

/** Looks at a page as it is now, in every mode. axe must be in it already. */
export async function inspectInEveryMode(page: Page): Promise<Accessibility> {
  const findings: Record<string, readonly Finding[]> = {};
  let overflow = 0;
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

/** Fails unless nothing was found and nobody must scroll sideways. */
export function expectAccessible(accessibility: Accessibility | undefined): void {
  const none = Object.fromEntries(MODES.map(({ viewport, colorScheme }) => [`${viewport}, ${colorScheme}`, []]));
  expect(accessibility?.findings).toEqual(none);
  expect(accessibility?.overflow, 'pixels that a visitor with a small screen must scroll sideways').toBeLessThanOrEqual(
    0,
  );
}
