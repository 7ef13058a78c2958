import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { keepPrerenderer } from '../../src/rendering/kept-prerenderer.ts';
import { withOwnHashes } from '../../src/rendering/page-policy.ts';

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
  const render: AstroPrerenderer['render'] = async (request, options) => {
    const result = await byAstro.render(request, options);
    const response = result instanceof Response ? result : result.response;
    if (!response.headers.get('content-type')?.startsWith('text/html')) return result;
    const { status, headers } = response;
    return new Response(new Uint8Array(withOwnHashes(new Uint8Array(await response.arrayBuffer()))), {
      status,
      headers,
    });
  };
  return Object.assign(Object.create(byAstro) as AstroPrerenderer, { render });
}
