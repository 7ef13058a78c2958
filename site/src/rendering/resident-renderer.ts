import type { AstroInlineConfig, AstroIntegration, AstroPrerenderer, PathWithRoute } from 'astro';
import { build } from 'astro';

/** One file of the site that is rendered from content: a page, a feed, a list of addresses. */
export interface RenderedPath {
  /** Its address, such as `/nl/infotheek/beter-slapen/` or `/nl/feed.xml`. */
  readonly pathname: string;
  /** The file in the built site, with slashes and without one in front. */
  readonly file: string;
  readonly route: PathWithRoute['route'];
}

/**
 * The part of Astro's own prerenderer that it does not document: `app` with the cache of static paths. Checked with Astro 7.3.5,
 * to which this package is pinned; `tests/resident-renderer.test.ts` fails when a later version works otherwise.
 */
interface DefaultPrerenderer extends AstroPrerenderer {
  readonly app: { readonly routeCache: { readonly clearAll: () => void } };
}

/**
 * The renderer of a finished build, kept in memory: the very code that made the static site, warm. It renders from whatever
 * content store is the current one, so that a changed page takes milliseconds and has the same bytes as in a whole new build.
 */
export class ResidentRenderer {
  readonly #prerenderer: DefaultPrerenderer;
  readonly #origin: string;

  constructor(prerenderer: DefaultPrerenderer, origin: string) {
    this.#prerenderer = prerenderer;
    this.#origin = origin;
  }

  /** Every file that the site has with the current content. Asked anew after each change of content. */
  async paths(): Promise<readonly RenderedPath[]> {
    this.#prerenderer.app.routeCache.clearAll();
    const paths = await this.#prerenderer.getStaticPaths();
    return paths.map(({ pathname, route }) => ({ route, pathname: addressOf(pathname, route.type), file: fileOf(pathname, route.type) }));
  }

  /** The bytes of one file, as a whole build would write them. */
  async render({ pathname, route }: RenderedPath): Promise<Uint8Array> {
    const result = await this.#prerenderer.render(new Request(new URL(pathname, this.#origin)), { routeData: route });
    const response = result instanceof Response ? result : result.response;
    return new Uint8Array(await response.arrayBuffer());
  }
}

type RouteType = PathWithRoute['route']['type'];

const trimmed = (pathname: string): string => pathname.replace(/^\/+|\/+$/g, '');

/** The address of a page ends in a slash, that of an endpoint in its file name (`trailingSlash: 'always'`). */
function addressOf(pathname: string, type: RouteType): string {
  const path = trimmed(pathname);
  return path === '' || type === 'endpoint' ? `/${path}` : `/${path}/`;
}

/** Where a whole build writes a path (`build.format: 'directory'`). */
function fileOf(pathname: string, type: RouteType): string {
  const path = trimmed(pathname);
  if (type === 'endpoint') return path;
  if (path === '404') return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
}

/**
 * Builds the site and keeps its renderer. NODE_ENV must be `production` before Astro and React are loaded, or React renders
 * other bytes than in a build.
 * @throws TypeError when NODE_ENV is something else, or when Astro did not hand over its prerenderer.
 */
export async function buildAndKeepRenderer(config: AstroInlineConfig): Promise<ResidentRenderer> {
  if (process.env['NODE_ENV'] !== 'production') {
    throw new TypeError('The resident renderer needs the environment variable NODE_ENV=production from the start of its process.');
  }
  let kept: AstroPrerenderer | undefined;
  let origin = '';
  const keepRenderer: AstroIntegration = {
    name: 'keep-renderer',
    hooks: {
      'astro:config:done': ({ config: { site } }) => {
        origin = new URL(site ?? 'http://localhost').origin;
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((prerenderer) => {
          kept = prerenderer;
          return prerenderer;
        }),
    },
  };
  await build({ ...config, integrations: [...(config.integrations ?? []), keepRenderer] });
  if (!kept || !('app' in kept)) throw new TypeError('Astro did not hand over its prerenderer; see src/rendering/resident-renderer.ts.');
  return new ResidentRenderer(kept as DefaultPrerenderer, origin);
}
