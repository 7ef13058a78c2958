import type { AstroIntegration } from 'astro';
import { openStore } from '../../src/content/store/open-store.ts';
import { useStore } from '../../src/content/store/current-store.ts';
import type { SiteEnvironment } from '../../src/env.ts';

/** Opens the content before anything is built, so that content that is not valid stops the build at once. */
export function contentStore(env: SiteEnvironment): AstroIntegration {
  return {
    name: 'content-store',
    hooks: {
      'astro:build:start': async () => useStore(await openStore(env)),
      'astro:server:setup': async () => useStore(await openStore(env)),
    },
  };
}
