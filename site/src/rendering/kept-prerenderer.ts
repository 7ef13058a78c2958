import type { AstroPrerenderer, PathWithRoute } from 'astro';

type Route = PathWithRoute['route'];

/**
 * The part of Astro's own prerenderer that it does not document: `app` with its routes and the cache of static paths. Checked with Astro 7.3.5,
 * to which this package is pinned; `tests/resident-renderer.test.ts` fails when a later version works otherwise.
 */
export interface KeptPrerenderer extends AstroPrerenderer {
  readonly app: {
    readonly manifest: { routes: readonly { readonly routeData: Route }[] };
    readonly routeCache: {
      readonly clearAll: () => void;
      /** The name under which a route is kept. */
      readonly key: (route: Route) => string;
      cache: Readonly<Record<string, { readonly staticPaths?: readonly { readonly props?: unknown }[] }>>;
    };
  };
}

/** Astro loads its configuration with a loader of its own: what the configuration keeps and what asks for it are two copies of this module. */
const KEPT = Symbol.for('moodspace.prerenderer');
const holder = globalThis as { [KEPT]?: AstroPrerenderer };

/** Keeps the prerenderer of the build that is running. */
export function keepPrerenderer(prerenderer: AstroPrerenderer): void {
  holder[KEPT] = prerenderer;
}

/**
 * The prerenderer of the last build in this process.
 * @throws TypeError when there was none, or when Astro no longer gives what is needed of it.
 */
export function keptPrerenderer(): KeptPrerenderer {
  const kept = holder[KEPT];
  if (!kept || !('app' in kept))
    throw new TypeError('Astro did not hand over its prerenderer; see src/rendering/kept-prerenderer.ts.');
  return kept as KeptPrerenderer;
}
