import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { clientDirectives } from './config/integrations/client-directives.ts';
import { contentStore } from './config/integrations/content-store.ts';
import { localizedRoutes } from './config/integrations/localized-routes.ts';
import { mediaFiles } from './config/integrations/media-files.ts';
import { pageRenderer } from './config/integrations/page-renderer.ts';
import { pagefind } from './config/integrations/pagefind.ts';
import { serviceWorker } from './config/integrations/service-worker.ts';
import { contentSecurityPolicy } from './security-headers.ts';
import { readEnvironment } from './src/env.ts';

const env = readEnvironment(process.env);

export default defineConfig({
  site: env.PUBLIC_SITE_URL,
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  compressHTML: true,
  security: { csp: contentSecurityPolicy },
  // Texts of editors are rendered by src/content/markdown.ts, and Shiki would set styles that the security policy forbids.
  markdown: { syntaxHighlight: false },
  // Two pages at one address are a mistake in the route table or in the content, never a matter of priority.
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  vite: {
    server: { watch: { ignored: ['**/.tmp/**', '**/data/**', '**/dist/**'] } },
    // React comes in one file: several files with the same words in them are a kilobyte more after compression, and take longer to ask for. What elements without React use stays outside.
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [
                  {
                    name: 'islands',
                    test: /node_modules[\\/](?:@astrojs|react|react-dom|scheduler)[\\/]/,
                  },
                  // So does what a self-test and my space share, and what nearly everything that is kept needs.
                  {
                    name: 'results',
                    test: /src[\\/](?:i18n[\\/]format|device[\\/]kinds[\\/]self-test-results|islands[\\/]self-test[\\/]result[\\/](?:trend|scale-geometry|trend-geometry))\.ts/,
                  },
                  {
                    name: 'device',
                    test: /src[\\/](?:i18n[\\/]island-translator|device[\\/](?:tab-memory|read-parts|record-kind|device-database|device-storage|save-file))\.ts/,
                  },
                ],
              },
            },
          },
        },
      },
    },
  },
  integrations: [
    contentStore(env),
    mediaFiles(env.IMAGE_CACHE_DIR),
    localizedRoutes(),
    react(),
    clientDirectives(),
    pageRenderer(),
    pagefind(),
    serviceWorker(),
  ],
});
