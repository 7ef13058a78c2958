import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { LOCALE_CODES } from '@moodspace/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { brotli } from '../../server/compress-release.ts';
import { close, listen } from '../../server/listen.ts';
import { createSiteServer } from '../../server/site-server.ts';
import { CHOSEN_PAGES } from '../../src/offline/chosen-pages.ts';
import { filesOfPage, keptTogether } from '../../src/offline/page-files.ts';
import { pageHref } from '../../src/routing/routes.ts';
import { builtSite, pageFile, readPage, sitePaths } from '../support/built-site.ts';

const FILE = path.join(builtSite(), 'service-worker.js');
const code = readFileSync(FILE, 'utf8');

describe('the service worker', () => {
  it('is one file of at most 3 kB that imports nothing', async () => {
    expect((await brotli(Buffer.from(code))).length).toBeLessThanOrEqual(3000);
    expect(code).not.toMatch(/\bimport\b|importScripts/);
  });

  it('knows the pages that it keeps, and all of them are there with their files', () => {
    const { always } = CHOSEN_PAGES;
    expect(code).toContain(JSON.stringify(always));
    for (const page of always) {
      expect(existsSync(pageFile(page)), page).toBe(true);
      for (const file of filesOfPage(readPage(page))) expect(existsSync(path.join(builtSite(), file)), file).toBe(true);
    }
  });

  it('finds in every page of a programme the same list of what belongs together', () => {
    const programmes = sitePaths().flatMap((page) => {
      const together = keptTogether(readPage(page));
      return together.length > 0 ? [{ page, together }] : [];
    });
    for (const { page, together } of programmes) {
      expect(together, page).toContain(page);
      for (const other of together) {
        expect(existsSync(pageFile(other)), `${page}: ${other}`).toBe(true);
        expect(keptTogether(readPage(other)), other).toEqual(together);
      }
    }
    for (const locale of LOCALE_CODES)
      expect(programmes.some(({ page }) => page.startsWith(pageHref(locale, 'self-help')))).toBe(true);
  });
});

describe('the server', () => {
  const server = createSiteServer({ releaseFolder: builtSite, isHttps: true });
  let origin: string;
  beforeAll(async () => {
    origin = `http://127.0.0.1:${String(await listen(server, { host: '127.0.0.1', port: 0, variable: 'SITE_PORT' }))}`;
  });
  afterAll(() => close(server));

  it('sends it as script that is asked for again each time, and that may answer for the whole site', async () => {
    const { status, headers } = await fetch(`${origin}/service-worker.js`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-cache');
    // A worker may fetch what its own policy allows: this site and nobody else.
    expect(headers.get('content-security-policy')).toContain("connect-src 'self'");
  });
});
