import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { keepPrerenderer } from '../../src/rendering/kept-prerenderer.ts';
import { withOwnHashes } from '../../src/rendering/page-policy.ts';
import { pageRecorder } from '../../src/rendering/page-recorder.ts';

type RenderOptions = Parameters<AstroPrerenderer['render']>[1];

/** Renders pages as Astro does, trims their security policy to what they need, and keeps the renderer for after the build. */
export function pageRenderer(): AstroIntegration {
  return {
    name: 'page-renderer',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((byAstro) => {
          const prerenderer = trimming(byAstro);
          keepPrerenderer(prerenderer);
          return prerenderer;
        }),
    },
  };
}

/** Everything else of Astro's prerenderer is found through the prototype, also what it sets later. */
function trimming(byAstro: AstroPrerenderer): AstroPrerenderer {
  const trimmed = async (request: Request, options: RenderOptions): Promise<Response> => {
    const result = await byAstro.render(request, options);
    const response = result instanceof Response ? result : result.response;
    if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
    const { status, headers } = response;
    return new Response(new Uint8Array(withOwnHashes(new Uint8Array(await response.arrayBuffer()))), {
      status,
      headers,
    });
  };
  const render = (request: Request, options: RenderOptions): Promise<Response> => {
    const place = { pathname: new URL(request.url).pathname, route: options.routeData };
    return pageRecorder()?.rendering(place, () => trimmed(request, options)) ?? trimmed(request, options);
  };
  return Object.assign(Object.create(byAstro) as AstroPrerenderer, { render });
}
