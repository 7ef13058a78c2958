import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { openStore } from '../../src/content/store/open-store.ts';
import { useStore } from '../../src/content/store/current-store.ts';
import type { SiteEnvironment } from '../../src/env.ts';

/** Opens the content before anything is built, so that content that is not valid stops the build at once. */
export function contentStore(env: SiteEnvironment): AstroIntegration {
  const open = async ({ logger }: { logger: AstroIntegrationLogger }) =>
    useStore(await openStore(env, (sentence) => logger.warn(sentence)));
  return {
    name: 'content-store',
    hooks: {
      'astro:build:start': open,
      'astro:server:setup': open,
    },
  };
}
