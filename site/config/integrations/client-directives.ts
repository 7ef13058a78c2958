import type { AstroIntegration } from 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    /** Hydrates when somebody turns to the island, or at once when the address asks it something. */
    'client:asked'?: boolean;
    /** Fetches the island once the page is there; runs it when somebody turns to it, or at once when the tab remembers this name. */
    'client:prepared'?: string;
  }
}

/** The ways of loading an island that this site adds to Astro's own. */
export function clientDirectives(): AstroIntegration {
  return {
    name: 'client-directives',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        for (const name of ['asked', 'prepared'])
          addClientDirective({ name, entrypoint: `./config/client-directives/${name}.ts` });
      },
    },
  };
}
