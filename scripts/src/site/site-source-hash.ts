import { sharedSourceHash } from '../workspace/build-shared.ts';
import { contentHash } from '../workspace/stamp.ts';

const SOURCES = [
  'site/src',
  'site/config',
  'site/public',
  'site/astro.config.ts',
  'site/security-headers.ts',
  'site/package.json',
  'pnpm-lock.yaml',
];

/**
 * A hash of everything but the content that decides what the pages look like.
 *
 * @param publicSiteUrl the address of the site, which stands in canonical links and in the sitemap
 */
export async function siteSourceHash(publicSiteUrl: string): Promise<string> {
  return `${await contentHash(SOURCES)} ${await sharedSourceHash()} ${publicSiteUrl}`;
}
