import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE_SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Which rules are checked: WCAG 2.0, 2.1 and 2.2 at levels A and AA, and what axe knows as good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules that do not hold here, each with its reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {};

/** Rules whose outcome can change with the colours alone. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

export type AxeScope = 'everything' | 'colours';

/** A finding as the tester needs it: what is wrong, where, and where it is explained. */
export interface Finding {
  readonly rule: string;
  readonly help: string;
  readonly where: readonly string[];
}

/** Puts axe into the page, through the debugger: the page's own policy rightly refuses foreign scripts. */
export async function loadAxe(page: Page): Promise<void> {
  await page.evaluate(AXE_SOURCE);
}

/**
 * Runs axe on the page as it looks now.
 *
 * @param scope `colours` is enough where only the colour scheme changed since everything was checked
 * @param part a CSS selector: only what matches it is looked at, for a page of which the rest is made by others
 */
export async function runAxe(page: Page, scope: AxeScope, part = 'html'): Promise<readonly Finding[]> {
  const options: RunOptions =
    scope === 'colours'
      ? { runOnly: { type: 'rule', values: COLOUR_RULES }, resultTypes: ['violations'] }
      : {
          runOnly: { type: 'tag', values: TAGS },
          rules: {
            // Off in axe by default, but part of WCAG 2.2.
            'target-size': { enabled: true },
            ...Object.fromEntries(Object.keys(EXCEPTIONS).map((rule) => [rule, { enabled: false }])),
          },
          resultTypes: ['violations'],
        };
  const results = await page.evaluate<AxeResults, [string, RunOptions]>(
    ([within, given]) =>
      (globalThis as unknown as { axe: { run: (w: string, o: RunOptions) => Promise<AxeResults> } }).axe.run(
        within,
        given,
      ),
    [part, options],
  );
  return results.violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    where: nodes
      .slice(0, 5)
      .map(({ target, failureSummary = '' }) => `${target.join(' ')}: ${failureSummary.split('\n')[1]?.trim() ?? ''}`),
  }));
}
