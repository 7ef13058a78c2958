import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildSearchIndex } from '../../src/search/build-search-index.ts';

/** Makes the search index when the pages are built. A site that cannot be searched is not a site: the build fails with it. */
export function pagefind(): AstroIntegration {
  return {
    name: 'pagefind',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const started = performance.now();
        const counts = await buildSearchIndex(fileURLToPath(dir));
        const written = Object.entries(counts).map(([language, count]) => `${String(count)} pages in ${language}`);
        logger.info(`Search index: ${written.join(', ')} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
      },
    },
  };
}
