import type { AstroInlineConfig, PathWithRoute } from 'astro';
import { build } from 'astro';
import { keptPrerenderer, type KeptPrerenderer } from './kept-prerenderer.ts';

/** One file of the site that is rendered from content: a page, a feed, a list of addresses. */
export interface RenderedPath {
  /** Its address, such as `/nl/infotheek/beter-slapen/` or `/nl/feed.xml`. */
  readonly pathname: string;
  /** The file in the built site, with slashes and without one in front. */
  readonly file: string;
  readonly route: PathWithRoute['route'];
}

/**
 * The renderer of a finished build, kept in memory: the very code that made the static site, warm. It renders from whatever
 * content store is the current one, so that a changed page takes milliseconds and has the same bytes as in a whole new build.
 */
export class ResidentRenderer {
  readonly #prerenderer: KeptPrerenderer;
  readonly #origin: string;

  constructor(prerenderer: KeptPrerenderer, origin: string) {
    this.#prerenderer = prerenderer;
    this.#origin = origin;
  }

  /** Every file that the site has with the current content. Asked anew after each change of content. */
  async paths(): Promise<readonly RenderedPath[]> {
    this.#prerenderer.app.routeCache.clearAll();
    const paths = await this.#prerenderer.getStaticPaths();
    return paths.map(rendered);
  }

  /** Every route from which the site is rendered. */
  get routes(): readonly PathWithRoute['route'][] {
    const { routes } = this.#prerenderer.app.manifest;
    return routes.map(({ routeData }) => routeData).filter(({ prerender }) => prerender);
  }

  /** The files of one route with the current content. `props` tells of each what the page gets, as JSON. Asked anew when content changed that it read. */
  async pathsOf(route: PathWithRoute['route']): Promise<readonly (RenderedPath & { readonly props: string })[]> {
    const { app } = this.#prerenderer;
    const { manifest, routeCache } = app;
    const every = manifest.routes;
    // All that Astro keeps of a route, by the name that it gives it.
    const name = routeCache.key(route);
    const { [name]: _, ...others } = routeCache.cache;
    routeCache.cache = others;
    manifest.routes = every.filter(({ routeData }) => routeData === route);
    try {
      const paths = await this.#prerenderer.getStaticPaths();
      const kept = routeCache.cache[name]?.staticPaths;
      return paths.map((path, index) => ({ ...rendered(path), props: JSON.stringify(kept?.[index]?.props ?? null) }));
    } finally {
      manifest.routes = every;
    }
  }

  /** The bytes of one file, as a whole build would write them. */
  async render({ pathname, route }: RenderedPath): Promise<Uint8Array> {
    const result = await this.#prerenderer.render(new Request(new URL(pathname, this.#origin)), { routeData: route });
    const response = result instanceof Response ? result : result.response;
    return new Uint8Array(await response.arrayBuffer());
  }
}

const rendered = ({ pathname, route }: PathWithRoute): RenderedPath => ({
  route,
  pathname: addressOf(pathname, route.type),
  file: fileOf(pathname, route.type),
});

type RouteType = PathWithRoute['route']['type'];

const trimmed = (pathname: string): string => pathname.replace(/^\/+|\/+$/g, '');

/** The address of a page ends in a slash, that of an endpoint in its file name (`trailingSlash: 'always'`). */
function addressOf(pathname: string, type: RouteType): string {
  const path = trimmed(pathname);
  return path === '' || type === 'endpoint' ? `/${path}` : `/${path}/`;
}

/** Where a whole build writes a path (`build.format: 'directory'`). */
export function fileOf(pathname: string, type: RouteType): string {
  const path = trimmed(pathname);
  if (type === 'endpoint') return path;
  if (path === '404') return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
}

/**
 * Builds the site and keeps its renderer. NODE_ENV must be `production` before Astro and React are loaded, or React renders
 * other bytes than in a build. `origin` is the address of the site.
 * @throws TypeError when NODE_ENV is something else, or when Astro did not hand over its prerenderer.
 */
export async function buildAndKeepRenderer(config: AstroInlineConfig, origin: string): Promise<ResidentRenderer> {
  if (process.env['NODE_ENV'] !== 'production') {
    throw new TypeError(
      'The resident renderer needs the environment variable NODE_ENV=production from the start of its process.',
    );
  }
  await build(config);
  return new ResidentRenderer(keptPrerenderer(), origin);
}
