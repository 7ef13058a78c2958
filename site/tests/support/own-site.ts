import { close, listen } from '../../server/listen.ts';
import { createSiteServer } from '../../server/site-server.ts';
import { builtSite } from './built-site.ts';

/** A server of the built site for one test alone, which can go away and come back. */
export interface OwnSite {
  /** `http://127.0.0.1:4712` */
  readonly url: string;
  /** The path of everything that was asked for, in order. */
  readonly asked: readonly string[];
  /** Nothing answers any more, as without internet. */
  readonly goAway: () => Promise<void>;
  /** It answers again at the same address, with this release of the site. */
  readonly comeBack: (release?: string) => Promise<void>;
}

/** Serves the built site at an address of its own. It must go away when the test ends. */
export async function ownSite(): Promise<OwnSite> {
  const asked: string[] = [];
  const serverOf = (release: string) => {
    const server = createSiteServer({ releaseFolder: () => release, isHttps: false });
    server.prependListener('request', ({ url = '' }: { readonly url?: string }) => asked.push(url));
    return server;
  };
  let server = serverOf(builtSite());
  const address = { host: '127.0.0.1', variable: 'SITE_PORT' };
  const port = await listen(server, { ...address, port: 0 });
  return {
    url: `http://127.0.0.1:${String(port)}`,
    asked,
    goAway: () => (server.listening ? close(server) : Promise.resolve()),
    comeBack: async (release = builtSite()) => {
      if (server.listening) await close(server);
      server = serverOf(release);
      await listen(server, { ...address, port });
    },
  };
}
