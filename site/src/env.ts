import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const siteRoot = fileURLToPath(new URL('..', import.meta.url));

/** A folder; a relative path counts from `site/`. */
const folder = (byDefault: string) =>
  z
    .string()
    .min(1)
    .default(byDefault)
    .transform((value) => path.resolve(siteRoot, value));

const origin = (byDefault: string) =>
  z
    .url({ protocol: /^https?$/, error: 'It must be a web address such as http://localhost:4321.' })
    .default(byDefault)
    .transform((value) => value.replace(/\/+$/, ''));

const SiteEnvironmentSchema = z.object({
  /** The address under which visitors reach the site. */
  PUBLIC_SITE_URL: origin('http://localhost:4321'),
  /** `live` asks the CMS and renews the snapshot; `snapshot` uses the last good snapshot and needs no CMS. */
  CONTENT_SOURCE: z.enum(['live', 'snapshot'], { error: 'It must be "live" or "snapshot".' }).default('live'),
  STRAPI_URL: origin('http://127.0.0.1:1337'),
  /** A read-only API token of the CMS. Needed when live content is read. */
  STRAPI_TOKEN: z.string().min(1).optional(),
  /** Under which address uploads lie when the CMS keeps them in a bucket; the same as in the settings of the CMS. */
  MEDIA_PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'It must be a web address such as https://media.example.org.' })
    .transform((value) => value.replace(/\/+$/, ''))
    .optional(),
  SNAPSHOT_DIR: folder('data/snapshot'),
  IMAGE_CACHE_DIR: folder('data/images'),
  /** What to do when the check of a crisis contact is overdue: build nothing, or only say so. */
  OVERDUE_CRISIS_CHECKS: z.enum(['refuse', 'warn'], { error: 'It must be "refuse" or "warn".' }).default('refuse'),
});
export type SiteEnvironment = z.infer<typeof SiteEnvironmentSchema>;

/** A setting is wrong. The message names the environment variable and says what it must be. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
  // The setting is wrong, not the line that noticed it.
  override readonly stack = '';
}

/**
 * The settings of the site, from environment variables. An empty variable counts as absent.
 * @throws EnvironmentError when one is wrong.
 */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): SiteEnvironment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const result = SiteEnvironmentSchema.safeParse(given);
  if (result.success) return result.data;
  const sentences = result.error.issues.map(({ path: [name = ''], message }) => {
    const value = given[String(name)];
    // A token is a secret: its value never reaches a log.
    const shown = value === undefined || name === 'STRAPI_TOKEN' ? 'be used' : `be "${value}"`;
    return `The environment variable ${String(name)} cannot ${shown}. ${message}`;
  });
  throw new EnvironmentError(sentences.join('\n'));
}
