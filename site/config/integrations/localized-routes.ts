import type { AstroIntegration } from 'astro';
import { MOUNTED_ROUTES } from '../../src/routing/routes.ts';

/** Mounts every template at its address in every language, from the one table of route words. */
export function localizedRoutes(): AstroIntegration {
  return {
    name: 'localized-routes',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const { pattern, template } of MOUNTED_ROUTES) {
          injectRoute({
            pattern,
            entrypoint: new URL(`../../src/templates/${template}.astro`, import.meta.url),
            prerender: true,
          });
        }
      },
    },
  };
}
