import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { openContent } from '../../src/content/store/open-store.ts';
import { useStore } from '../../src/content/store/current-store.ts';
import type { SiteEnvironment } from '../../src/env.ts';
import { pageRecorder } from '../../src/rendering/page-recorder.ts';

/** Opens the content before anything is built, so that content that is not valid stops the build at once. */
export function contentStore(env: SiteEnvironment): AstroIntegration {
  const open = async ({ logger }: { logger: AstroIntegrationLogger }) => {
    const state = await openContent(env, (sentence) => logger.warn(sentence));
    useStore(pageRecorder()?.opened(state) ?? state.store);
  };
  return {
    name: 'content-store',
    hooks: {
      'astro:build:start': open,
      'astro:server:setup': open,
    },
  };
}
