import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Locale } from '@moodspace/shared';

import { brotli, filesBelow } from '../../../site/server/compress-release.ts';
import { routeOfPath } from '../../../site/publisher/gates/page-limits.ts';

/** What the pages of one template weigh, in bytes after brotli, HTML with its styles. */
export interface TemplateWeight {
  readonly template: string;
  readonly pages: number;
  readonly median: number;
  readonly heaviest: number;
  readonly heaviestPath: string;
  /** The heaviest page in each language, of those that search engines may show. */
  readonly heaviestIndexedPaths: readonly string[];
}

interface WeighedPage {
  readonly path: string;
  readonly bytes: number;
  /** Absent for a page that belongs to no language. */
  readonly locale: Locale | undefined;
  readonly isIndexed: boolean;
}

const NOT_INDEXED = '<meta name="robots" content="noindex';

/** Weighs every page of a built site. */
export async function pageWeights(folder: string): Promise<readonly TemplateWeight[]> {
  const byTemplate = new Map<string, WeighedPage[]>();
  for (const file of await filesBelow(folder)) {
    if (path.basename(file) !== 'index.html') continue;
    const address = `/${path.relative(folder, path.dirname(file)).split(path.sep).join('/')}/`.replace('//', '/');
    const route = routeOfPath(address);
    const template = route?.template ?? 'front door';
    const html = await readFile(file);
    const weighed = byTemplate.get(template) ?? [];
    weighed.push({
      path: address,
      bytes: (await brotli(html)).length,
      locale: route?.locale,
      isIndexed: !html.toString('utf8').includes(NOT_INDEXED),
    });
    byTemplate.set(template, weighed);
  }
  return [...byTemplate].sort().map(([template, pages]) => {
    const sorted = pages.toSorted((a, b) => a.bytes - b.bytes);
    const last = sorted.at(-1);
    return {
      template,
      pages: sorted.length,
      median: sorted[Math.floor(sorted.length / 2)]?.bytes ?? 0,
      heaviest: last?.bytes ?? 0,
      heaviestPath: last?.path ?? '',
      heaviestIndexedPaths: heaviestIndexedPaths(sorted),
    };
  });
}

function heaviestIndexedPaths(fromLightToHeavy: readonly WeighedPage[]): readonly string[] {
  const byLocale = new Map<Locale, string>();
  for (const { path: address, locale, isIndexed } of fromLightToHeavy) {
    if (locale !== undefined && isIndexed) byLocale.set(locale, address);
  }
  return [...byLocale.values()];
}
