import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { close, listen } from '../../server/listen.ts';
import { createSiteServer } from '../../server/site-server.ts';
import { TRUSTED_TYPES_POLICIES } from '../../security-headers.ts';
import { builtSite, sitePaths } from '../support/built-site.ts';
import { pageFacts } from '../support/page-facts.ts';
import { observatoryScore, parsePolicy, RULES, type Answer } from './observatory.ts';

const folder = builtSite();
/** As it runs behind a proxy that speaks HTTPS with visitors. */
const server = createSiteServer({ releaseFolder: () => folder, isHttps: true });
let origin: string;

beforeAll(async () => {
  const port = await listen(server, { host: '127.0.0.1', port: 0, variable: 'SITE_PORT' });
  origin = `http://127.0.0.1:${port}`;
});

afterAll(() => close(server));

async function answer(path: string): Promise<Answer & { readonly status: number }> {
  const response = await fetch(new URL(path, origin), { redirect: 'manual' });
  await response.arrayBuffer();
  const metaPolicies = response.status === 200 && path.endsWith('/') ? pageFacts(path).policies : [];
  return { headers: response.headers, metaPolicies, status: response.status };
}

describe('the security headers', () => {
  it.each(['/nl/', '/en/help-now/', '/nl/zoeken/'])('earn an A+ from the Observatory on %s', async (path) => {
    const page = await answer(path);
    expect(page.status).toBe(200);
    const losses = RULES.filter((rule) => rule.points(page) < 0).map(({ name }) => name);
    expect(losses).toEqual([]);
    expect(observatoryScore(page)).toBeGreaterThanOrEqual(100);
  });

  it.each(['/sitemap.xml', '/nl', '/nl/not-here/'])('also come with %s', async (path) => {
    const { headers } = await answer(path);
    expect(Object.fromEntries(headers)).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('geolocation=()') as string,
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it('never promise HTTPS where there is none', async () => {
    const plain = createSiteServer({ releaseFolder: () => folder, isHttps: false });
    const port = await listen(plain, { host: '127.0.0.1', port: 0, variable: 'SITE_PORT' });
    const response = await fetch(`http://127.0.0.1:${port}/nl/`);
    expect(response.headers.has('strict-transport-security')).toBe(false);
    await close(plain);
  });
});

describe('the policy in every page', () => {
  it.each(sitePaths())('%s refuses everything that is not ours', (path) => {
    const { policies, styleAttributes, eventHandlers } = pageFacts(path);
    expect(policies).toHaveLength(1);
    const policy = parsePolicy(policies[0] ?? '');
    expect(policies[0]).not.toContain('unsafe-inline');
    expect(policies[0]).not.toContain("'unsafe-eval'");
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('require-trusted-types-for')).toEqual(["'script'"]);
    expect(policy.get('trusted-types')).toEqual(TRUSTED_TYPES_POLICIES);
    for (const name of ['script-src', 'style-src', 'connect-src', 'img-src', 'font-src', 'media-src', 'worker-src']) {
      const foreign = policy
        .get(name)
        ?.filter((source) => !/^'(?:self|none|wasm-unsafe-eval|sha256-.+)'$/.test(source));
      expect(foreign, name).toEqual([]);
    }
    // Neither would work under this policy.
    expect({ styleAttributes, eventHandlers }).toEqual({ styleAttributes: [], eventHandlers: [] });
  });
});
