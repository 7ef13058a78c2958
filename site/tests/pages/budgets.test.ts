import { readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { PAGE_BUDGETS } from '../../publisher/gates/page-limits.ts';
import { brotli } from '../../server/compress-release.ts';
import { builtSite, readPage, sitePaths } from '../support/built-site.ts';
import { pageFacts } from '../support/page-facts.ts';
import { pageKind } from '../support/page-kinds.ts';

const KILOBYTE = 1000;

/** What a first visit may cost, in bytes as brotli sends them. */
const BUDGETS = {
  ...PAGE_BUDGETS,
  script: 80 * KILOBYTE,
  /** A module is one page: its HTML, its styles and its script. */
  moduleInAll: 80 * KILOBYTE,
  littleScript: 5 * KILOBYTE,
  quickExit: 2 * KILOBYTE,
} as const;

const weighed = new Map<string, Promise<number>>();

/** Bytes of a file of the built site after brotli. */
function weight(address: string): Promise<number> {
  const known =
    weighed.get(address) ?? brotli(readFileSync(path.join(builtSite(), address))).then(({ length }) => length);
  weighed.set(address, known);
  return known;
}

async function sum(addresses: Iterable<string>): Promise<number> {
  const weights = await Promise.all([...new Set(addresses)].map(weight));
  return weights.reduce((total, bytes) => total + bytes, 0);
}

/** A script and everything that it imports at once. */
function withImports(address: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(address)) return found;
  found.add(address);
  const source = readFileSync(path.join(builtSite(), address), 'utf8');
  for (const [, imported = ''] of source.matchAll(/\b(?:from|import)\s*["'](\.{1,2}\/[^"']+|\/[^"']+)["']/g)) {
    withImports(path.posix.resolve(path.posix.dirname(address), imported), found);
  }
  return found;
}

describe('the weight of every page', () => {
  it.each(sitePaths())('%s fits into its budget', async (pagePath) => {
    const { stylesheets, scripts, inlineScripts, inlineCode, islands, hasQuickExit } = pageFacts(pagePath);
    const kind = pageKind(pagePath);
    const html = await brotli(Buffer.from(readPage(pagePath)));
    const page = html.length + (await sum(stylesheets));
    expect(page, 'bytes of HTML and CSS').toBeLessThanOrEqual(kind.isLong ? BUDGETS.longPage : BUDGETS.contentPage);

    if (kind.script === 'none') {
      // The way out of the page stands in the page itself: on a slow network it must be there when the words are.
      expect({ scripts, inlineScripts, islands }).toEqual({
        scripts: [],
        inlineScripts: hasQuickExit ? 2 : 0,
        islands: 0,
      });
      const { length } = await brotli(Buffer.from(inlineCode));
      expect(length, 'bytes of the quick exit').toBeLessThanOrEqual(BUDGETS.quickExit);
    } else {
      const files = scripts.flatMap((script) => [...withImports(script)]);
      if (kind.isModule) expect(page + (await sum(files)), 'bytes in all').toBeLessThanOrEqual(BUDGETS.moduleInAll);
      if (kind.script === 'full') expect(await sum(files), 'bytes of script').toBeLessThanOrEqual(BUDGETS.script);
      else {
        // A few lines stand in the page itself, in which they are already counted; here they are counted for themselves.
        const bytes = (await sum(files)) + (await brotli(Buffer.from(inlineCode))).length;
        expect(bytes, 'bytes of script').toBeLessThanOrEqual(BUDGETS.littleScript);
        expect(islands).toBe(0);
      }
    }
  });
});
