import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';

import { close, listen } from '../../server/listen.ts';
import { createSiteServer } from '../../server/site-server.ts';
import { CHROMIUM_ARGUMENTS, findChromium } from './chromium.ts';
import { builtSite } from './built-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site, on the built-in server: `http://localhost:4711`. */
    readonly siteUrl: string;
    /** Where tests connect to the one browser of the run. */
    readonly browserEndpoint: string;
  }
}

/** Serves the built site as visitors get it, and starts one browser for all tests of a project. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = builtSite();
  const server = createSiteServer({ releaseFolder: () => folder, isHttps: false });
  const port = await listen(server, { host: '127.0.0.1', port: 0, variable: 'SITE_PORT' });
  project.provide('siteUrl', `http://127.0.0.1:${port}`);
  if (project.name === 'pages') {
    project.provide('browserEndpoint', '');
    return () => close(server);
  }

  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new Error('There is no Chromium: install one, set CHROMIUM_PATH, or run "npm test", which fetches one.');
  }
  const browser = await chromium.launchServer({ executablePath, args: [...CHROMIUM_ARGUMENTS] });
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await close(server);
  };
}
