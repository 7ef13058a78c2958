import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { brotli, filesBelow } from '../../../site/server/compress-release.ts';
import { routeOfPath } from '../../../site/tests/support/page-kinds.ts';

/** What the pages of one template weigh, in bytes after brotli, HTML with its styles. */
export interface TemplateWeight {
  readonly template: string;
  readonly pages: number;
  readonly median: number;
  readonly heaviest: number;
  readonly heaviestPath: string;
}

/** Weighs every page of a built site. */
export async function pageWeights(folder: string): Promise<readonly TemplateWeight[]> {
  const byTemplate = new Map<string, { path: string; bytes: number }[]>();
  for (const file of await filesBelow(folder)) {
    if (path.basename(file) !== 'index.html') continue;
    const address = `/${path.relative(folder, path.dirname(file)).split(path.sep).join('/')}/`.replace('//', '/');
    const template = routeOfPath(address)?.template ?? 'front door';
    const weighed = byTemplate.get(template) ?? [];
    weighed.push({ path: address, bytes: (await brotli(await readFile(file))).length });
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
    };
  });
}
