import type { AstroIntegration } from 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    /** Hydrates when somebody turns to the island, or at once when the address asks it something. */
    'client:asked'?: boolean;
  }
}

/** The ways of loading an island that this site adds to Astro's own. */
export function clientDirectives(): AstroIntegration {
  return {
    name: 'client-directives',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        addClientDirective({ name: 'asked', entrypoint: './config/client-directives/asked.ts' });
      },
    },
  };
}
