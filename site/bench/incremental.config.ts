/** The site as it is, built by Astro's own incremental build: what the publisher is measured against. INCREMENTAL_CACHE_DIR keeps what one build leaves for the next. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroUserConfig } from 'astro';
import site from '../astro.config.ts';

const KEYED = fileURLToPath(new URL('keyed-static-paths.ts', import.meta.url));

const config: AstroUserConfig = {
  ...site,
  cacheDir: path.resolve(process.env['INCREMENTAL_CACHE_DIR'] ?? '.tmp/incremental'),
  experimental: { ...site.experimental, incrementalBuild: true },
  // The renderer that the publisher keeps does not hand on what Astro wants to remember of a page.
  integrations: site.integrations?.filter(
    (integration) => !(integration && 'name' in integration && integration.name === 'page-renderer'),
  ),
  vite: {
    ...site.vite,
    plugins: [
      ...(site.vite?.plugins ?? []),
      {
        name: 'keyed-static-paths',
        enforce: 'pre',
        // The templates get paths that have keys.
        resolveId: (source, importer) =>
          source.endsWith('/routing/static-paths.ts') && importer?.endsWith('.astro') === true ? KEYED : undefined,
      },
    ],
  },
};

export default config;
